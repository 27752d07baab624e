#include "language/date_limit.hpp"

#include "language/needs.hpp"

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

Need DateLimit::needed_day(const Subject& subject, std::string test, std::optional<Date> day) const {
    const Reading of = of_.read(subject);
    Need need;
    need.kind = NeedKind::date;
    need.text = words_of(*this);
    need.path = of_.used(subject).pointer(subject);
    need.counted_from = from_.used(subject).pointer(subject);
    need.wanted.push_back({word_of(of_.used(subject)), std::move(test), {}, {}});
    if (day) need.wanted.back().values.push_back(to_string(*day));
    // Today is not to be changed, only awaited; and a date that stands alone speaks against nothing.
    if (!of_today() && from_.read(subject).is_known()) need.found = shown(subject.claim(), *of_.used(subject).field, of);
    return need;
}

std::string DateLimit::expected(std::string_view sign, Date day) const {
    std::string text = of_today() ? "as_of" : "";
    text += sign;
    return text + to_string(day);
}

}  // namespace claims
