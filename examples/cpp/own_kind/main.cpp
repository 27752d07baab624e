// A requirement kind of one's own, and a ruleset that uses it: own_kind RULESET_FOLDER CLAIM...
#include <fstream>
#include <iostream>
#include <iterator>

#include <claims/claims.hpp>

namespace {

/// {"my_office.number_length": 10}: the number of the paper has so many characters.
claims::KindAnswer check(const claims::Facts& facts, std::string_view parameters) {
    claims::KindAnswer answer;
    answer.path = facts.pointer("document.number");
    answer.expected = parameters;
    const std::optional<std::string> number = facts.text("document.number");
    if (!number) {
        answer.status = claims::Status::unknown;
        answer.missing = {answer.path};
        return answer;
    }
    answer.actual = std::to_string(number->size());
    answer.status = answer.actual == parameters ? claims::Status::pass : claims::Status::fail;
    return answer;
}

claims::Words describe(std::string_view parameters) {
    const std::string length{parameters};
    return {"the number of the paper has " + length + " characters", "票据号码为 " + length + " 位"};
}

}  // namespace

int main(int argc, char** argv) try {
    const claims::RequirementKind kind{"my_office.number_length", check, describe};
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
