#include "rules/calendar_file.hpp"

#include <charconv>

#include <nlohmann/json.hpp>

namespace claims {
namespace {

std::vector<Date> dates_of(Compiler& compiler, const Node& node, int year) {
    std::vector<Date> dates;
    for (std::size_t i = 0; node.json.is_array() && i < node.json.size(); ++i) {
        const Node entry = node.at(i);
        const auto date = entry.json.is_string() ? parse_date(entry.json.get<std::string>()) : std::nullopt;
        if (!date || year_month_day(*date).year != year) compiler.say(entry, {"expected a day of " + std::to_string(year), "应为" + std::to_string(year) + "年的日期"});
        else dates.push_back(*date);
    }
    return dates;
}

}  // namespace

std::vector<CalendarYear> calendar_years(const Json& json, std::vector<Problem>& problems) {
    Compiler compiler{problems, {}};
    const Node node{json, ""};
    std::vector<CalendarYear> years;
    if (!compiler.keys(node, {"id", "title", "basis", "years"}) || !json["years"].is_object()) return years;
    for (const auto& [key, value] : json["years"].items()) {
        const Node entry = node.at("years").at(key);
        int year = 0;
        const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), year);
        if (error != std::errc{} || end != key.data() + key.size() || year < 1900 || year > 9999) {
            compiler.say(entry, {"expected a year", "应为年份"});
        } else if (compiler.keys(entry, {"off", "worked"})) {
            years.push_back({year, dates_of(compiler, entry.at("off"), year), dates_of(compiler, entry.at("worked"), year)});
        }
    }
    return years;
}

}  // namespace claims
