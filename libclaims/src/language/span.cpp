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

/// "after the start", or counted from the end of its year where the span is.
std::string english_after(const Span& span, const std::string& from) {
    if (span.end_month == 0) return "after " + from;
    return "after the next " + std::to_string(span.end_month) + "-" + std::to_string(span.end_day) + " on or after " + from;
}

std::string english(const Span& span, const std::string& from) {
    if (span.day_of_month == 0) return std::to_string(span.count) + unit_words(span, Language::en) + " " + english_after(span, from);
    const std::string day = span.day_of_month == 31 ? "the last day" : "day " + std::to_string(span.day_of_month);
    if (span.count == 0) return day + " of the month of " + from;
    if (span.count == 1) return day + " of the month " + english_after(span, from);
    return day + " of month " + std::to_string(span.count) + " " + english_after(span, from);
}

std::string chinese(const Span& span, std::string from) {
    if (span.end_month != 0) from += "起首个" + std::to_string(span.end_month) + "月" + std::to_string(span.end_day) + "日";
    if (span.day_of_month == 0) return from + "后" + std::to_string(span.count) + unit_words(span, Language::zh);
    const std::string day = span.day_of_month == 31 ? "最后一日" : std::to_string(span.day_of_month) + "日";
    if (span.count == 0) return from + "当月" + day;
    return from + (span.count == 1 ? "次月" : "后第" + std::to_string(span.count) + "个月的") + day;
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

std::string describe_after(const Dated<Span>& span, const std::string& from, Language language) {
    std::string text;
    for (const auto& [since, value] : span.entries) {
        if (!text.empty()) text += (language == Language::zh ? "，自" + to_string(since) + "起为" : ", from " + to_string(since) + " on ");
        text += language == Language::zh ? chinese(value, from) : english(value, from);
    }
    return text;
}

}  // namespace claims
