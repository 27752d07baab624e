#include <nlohmann/json.hpp>

#include "base/identity_number.hpp"

#include "language/compiler.hpp"
#include "language/neighbours.hpp"

namespace claims {
namespace {

/// A citizen identity number is well formed (GB 11643-1999): 18 digits, a date, the check digit.
class WellFormedIdentityNumber : public Requirement {
public:
    explicit WellFormedIdentityNumber(Fact of) : of_{of} {}

    Answer check(const Subject& subject) const override {
        const Reading of = of_.read(subject);
        Answer answer;
        answer.path = of_.pointer(subject);
        answer.name = of_.field->path;
        if (!of.is_known()) {
            answer.status = of.knowledge == Knowledge::unknown ? Status::unknown : Status::fail;
            if (answer.status == Status::unknown) of_.add_missing(subject, answer.missing);
            return answer;
        }
        const IdentityNumber number = read_identity_number(of.slot.text());
        answer.actual = std::string{of.slot.text()};
        if (number.fault == IdentityFault::none) return answer;
        answer.status = Status::fail;
        answer.failed = 1;
        say_fault(number, answer);
        return answer;
    }

    Outcome quick(const Subject& subject) const override {
        const Reading of = of_.read(subject);
        if (!of.is_known()) return {of.knowledge == Knowledge::unknown ? Status::unknown : Status::fail, false};
        return {read_identity_number(of.slot.text()).fault == IdentityFault::none ? Status::pass : Status::fail, false};
    }

    std::string describe(Language language) const override {
        return language == Language::zh ? of_.label(language) + "为合规的18位公民身份号码" : of_.label(language) + " is a well-formed citizen identity number";
    }

private:
    static void say_fault(const IdentityNumber& number, Answer& answer) {
        switch (number.fault) {
            case IdentityFault::none: return;
            case IdentityFault::length:
                answer.how = {"it has not 18 characters", "号码不足或超过18位"};
                return;
            case IdentityFault::characters:
                answer.how = {"it has a character other than 17 digits and a digit or X", "号码含有非法字符"};
                return;
            case IdentityFault::date:
                answer.how = {"its digits 7 to 14 are no day of the calendar", "第7至14位不是有效日期"};
                return;
            case IdentityFault::check_digit:
                answer.expected = answer.actual.substr(0, answer.actual.size() - 1) + number.expected_check;
                answer.how = {std::string{"its check digit should be "} + number.expected_check, std::string{"校验码应为"} + number.expected_check};
                return;
        }
    }

    Fact of_;
};

}  // namespace

RequirementPtr make_identity_number(Compiler& compiler, const Node& parameters) {
    if (!compiler.keys(parameters, {"of"})) return nullptr;
    return std::make_unique<WellFormedIdentityNumber>(compiler.facts(parameters.at("of")).facts.front());
}

namespace {

/// Every number ends in the digit that it should end in.
void mend_check_digits(Json& claim) {
    each_member(claim, "id_number", [](Json& number) {
        std::string text = number.is_string() ? number.get<std::string>() : std::string{};
        const char expected = read_identity_number(text).expected_check;
        if (expected == '\0') return;
        text.back() = expected;
        number = text;
    });
}

}  // namespace

void neighbours_of_identity_number(const Node& parameters, Neighbours& neighbours) { neighbours.misread(parameters, mend_check_digits, "no check digit"); }

}  // namespace claims
