// A requirement kind of one's own, and a ruleset that uses it: own_kind RULESET_FOLDER CLAIM...
#include <charconv>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>

#include <claims/claims.hpp>

namespace {

/// {"my_office.number_length": 10}: the number of the paper has so many characters.
claims::KindAnswer check(const claims::Facts& facts, std::size_t length) {
    claims::KindAnswer answer;
    answer.path = facts.pointer("document.number");
    answer.expected = std::to_string(length);
    const std::optional<std::string> number = facts.text("document.number");
    if (!number) {
        answer.status = claims::Status::unknown;
        answer.missing = {answer.path};
        return answer;
    }
    answer.actual = std::to_string(number->size());
    answer.status = number->size() == length ? claims::Status::pass : claims::Status::fail;
    return answer;
}

/// The parameters are looked at once, when the rule is loaded.
claims::KindRequirement compile(std::string_view parameters) {
    std::size_t length = 0;
    const auto [end, fault] = std::from_chars(parameters.data(), parameters.data() + parameters.size(), length);
    if (fault != std::errc{} || end != parameters.data() + parameters.size()) throw std::invalid_argument{"expected the number of characters"};
    claims::KindRequirement requirement;
    requirement.check = [length](const claims::Facts& facts) { return check(facts, length); };
    requirement.describe = [text = std::to_string(length)] {
        return claims::Words{"the number of the paper has " + text + " characters", "票据号码为 " + text + " 位"};
    };
    return requirement;
}

}  // namespace

int main(int argc, char** argv) try {
    const claims::RequirementKind kind{"my_office.number_length", compile};
    const claims::Rulesets mine = claims::load(argc > 1 ? argv[1] : "my_office", std::span{&kind, 1});
    const claims::Validator validator{claims::with(claims::builtin_rulesets(), mine)};
    for (int i = 2; i < argc; ++i) {
        std::ifstream file{argv[i], std::ios::binary};
        const std::string text{std::istreambuf_iterator<char>{file}, {}};
        std::cout << claims::to_text(validator.validate(text), {});
    }
} catch (const claims::RulesetError& error) {
    for (const claims::Problem& problem : error.problems()) std::cerr << problem.file << ':' << problem.line << ": " << problem.message.en << '\n';
    return 1;
}
