#include "language/date_limit.hpp"

namespace claims {

Answer DateLimit::begin(const Subject& subject) const {
    const Fact& of = of_.used(subject);
    Answer answer;
    answer.path = of_today() ? from_.used(subject).pointer(subject) : of.pointer(subject);
    answer.name = of_today() ? "" : std::string{of.field->path};
    const std::string day = shown(subject.claim(), *of.field, of.read(subject));
    if (!day.empty()) answer.actual = of_today() ? "as_of=" + day : day;
    return answer;
}

Answer DateLimit::lacking_dates(const Subject& subject, const Reading& of, const Reading& from, Answer answer) const {
    std::vector<std::string> missing;
    if (of.knowledge == Knowledge::unknown) of_.add_missing(subject, missing);
    if (from.knowledge == Knowledge::unknown) from_.add_missing(subject, missing);
    return lacking(std::move(missing), std::move(answer));
}

std::string DateLimit::expected(std::string_view sign, Date day) const {
    std::string text = of_today() ? "as_of" : "";
    text += sign;
    return text + to_string(day);
}

}  // namespace claims
