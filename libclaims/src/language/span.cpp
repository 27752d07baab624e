#include "language/span.hpp"

namespace claims {
namespace {

std::string unit_words(const Span& span, Language language) {
    const bool one = span.count == 1;
    switch (span.unit) {
        case Span::Unit::days: return language == Language::zh ? "日" : one ? " day" : " days";
        case Span::Unit::working_days: return language == Language::zh ? "个工作日" : one ? " working day" : " working days";
        case Span::Unit::months: return language == Language::zh ? "个月" : one ? " month" : " months";
    }
    return {};
}

std::string describe_one(const Span& span, Language language) {
    const bool zh = language == Language::zh;
    std::string text = std::to_string(span.count) + unit_words(span, language);
    if (span.day_of_month == 31) text += zh ? "后当月末日" : " later, on the last day of that month,";
    else if (span.day_of_month != 0) text += zh ? "后当月" + std::to_string(span.day_of_month) + "日" : " later, on day " + std::to_string(span.day_of_month) + " of that month,";
    if (span.end_month != 0) {
        const std::string end = std::to_string(span.end_month) + (zh ? "月" : "-") + std::to_string(span.end_day) + (zh ? "日" : "");
        text += zh ? "（自其后首个" + end + "起算）" : " (counted from the next " + end + ")";
    }
    return text;
}

}  // namespace

std::optional<Date> after(Date date, const Span& span, const WorkingCalendar& calendar) {
    switch (span.unit) {
        case Span::Unit::days: return add_days(date, span.count);
        case Span::Unit::working_days: return calendar.add_working_days(date, span.count);
        case Span::Unit::months: {
            const Date start = span.end_month != 0 ? end_of_year_on_or_after(date, span.end_month, span.end_day) : date;
            return add_months(start, span.count, span.day_of_month);
        }
    }
    return std::nullopt;
}

std::string describe(const Dated<Span>& span, Language language) {
    std::string text;
    for (const auto& [from, value] : span.entries) {
        if (!text.empty()) text += (language == Language::zh ? "，自" + to_string(from) + "起" : ", from " + to_string(from) + " on ");
        text += describe_one(value, language);
    }
    return text;
}

}  // namespace claims
