#include "rules/calendar_file.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include <nlohmann/json.hpp>

#include "base/sha256.hpp"
#include "rules/json_file.hpp"

namespace claims {
namespace {

/// The days of one list of a year. `seen`: those of the lists before it.
std::vector<Date> dates_of(Compiler& compiler, const Node& node, int year, std::set<Date>& seen) {
    std::vector<Date> dates;
    if (!node.is_list()) compiler.say(node, {"expected a list of days", "应为日期列表"});
    for (std::size_t i = 0; node.is_list() && i < node.size(); ++i) {
        const Node entry = node.at(i);
        const auto date = parse_date(entry.text());
        if (!date || year_month_day(*date).year != year) {
            compiler.say(entry, {"expected a day of " + std::to_string(year) + ", written as YYYY-MM-DD",
                                 "应为" + std::to_string(year) + "年的日期，格式为 YYYY-MM-DD"});
        } else if (!seen.insert(*date).second) {
            compiler.say(entry, {"this day is given twice", "日期重复出现"});
        } else {
            dates.push_back(*date);
        }
    }
    return dates;
}

CalendarYear year_of(Compiler& compiler, const Node& node, int year) {
    std::set<Date> seen;
    CalendarYear result{year, dates_of(compiler, node.at("off"), year, seen), {}};
    const Node worked = node.at("worked");
    result.worked = dates_of(compiler, worked, year, seen);
    for (std::size_t i = 0; worked.is_list() && i < worked.size(); ++i) {
        const auto date = parse_date(worked.at(i).text());
        const int day = date ? weekday(*date) : 0;
        if (day != 0 && day != 6)
            compiler.say(worked.at(i), {"expected a Saturday or Sunday: other days are worked anyway", "应为周六或周日，其他日期本为工作日"});
    }
    return result;
}

std::vector<CalendarYear> years_of_file(const std::string& path, std::vector<CalendarStamp>& stamps, std::vector<Problem>& problems) {
    std::error_code ignored;
    std::ifstream stream;
    if (!std::filesystem::is_directory(path, ignored)) stream.open(path, std::ios::binary);
    if (!stream.is_open()) {
        Problem& problem = problems.emplace_back();
        problem.code = "ruleset";
        problem.file = path;
        problem.message = {"this file cannot be read", "无法读取此文件"};
        return {};
    }
    const File file{path, std::string{std::istreambuf_iterator<char>{stream}, {}}};
    Json json;
    if (!parse(file, json, problems)) return {};
    const std::size_t first = problems.size();
    std::vector<CalendarYear> years = calendar_years(json, problems);
    locate(problems, first, file);
    if (problems.size() == first) stamps.push_back({Node{json, ""}.at("id").text(), sha256({file.bytes})});
    return years;
}

}  // namespace

std::vector<CalendarYear> calendar_years(const Json& json, std::vector<Problem>& problems) {
    Compiler compiler{problems, {}};
    const Node node{json, ""};
    std::vector<CalendarYear> years;
    compiler.keys(node, {"id", "title", "basis", "years"});
    if (!node.has("years")) return years;
    const Node given = node.at("years");
    if (!given.is_object() || given.size() == 0)
        compiler.say(given, {"expected an object with a member for each year", "应为以年份为键的对象，且不得为空"});
    for (const std::string& key : given.keys()) {
        const Node entry = given.at(key);
        int year = 0;
        const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), year);
        if (error != std::errc{} || end != key.data() + key.size() || year < 1900 || year > 9999) {
            compiler.say(entry, {"expected a year", "应为年份"});
        } else if (compiler.keys(entry, {"off", "worked"})) {
            years.push_back(year_of(compiler, entry, year));
        }
    }
    return years;
}

WorkingCalendar calendar_with(std::vector<CalendarYear> years, const std::vector<std::string>& files, std::vector<CalendarStamp>& stamps,
                              std::vector<Problem>& problems) {
    for (const std::string& file : files) {
        for (CalendarYear& given : years_of_file(file, stamps, problems)) {
            std::erase_if(years, [&given](const CalendarYear& known) { return known.year == given.year; });
            years.push_back(std::move(given));
        }
    }
    return WorkingCalendar{years};
}

}  // namespace claims
