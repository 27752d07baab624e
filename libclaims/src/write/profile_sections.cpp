#include "write/profile_sections.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "rules/profile.hpp"
#include "write/rule_sections.hpp"

namespace claims {
namespace {

using Form = PageSection::Form;
using Lines = std::vector<std::vector<std::string>>;

std::string string_in(const Json& json, const char* key) { return json.contains(key) && json[key].is_string() ? json[key].get<std::string>() : std::string{}; }

std::vector<Basis> basis_of(const Json& json) {
    std::vector<Basis> list;
    if (!json.contains("basis") || !json["basis"].is_array()) return list;
    for (const Json& one : json["basis"]) {
        if (one.is_object()) list.push_back({string_in(one, "source"), string_in(one, "item"), string_in(one, "article"), string_in(one, "for")});
    }
    return list;
}

/// Everything that the pages say a rule asks, a line each.
Lines sentences(const Rule& rule, Language language) {
    Lines lines = requirement_lines(rule, language);
    for (auto& line : consequence_lines(rule, language)) lines.push_back(std::move(line));
    return lines;
}

/// The lines of `lines` that `others` has not, one under the other.
std::string only_in(const Lines& lines, const Lines& others) {
    std::string text;
    for (const auto& line : lines) {
        if (std::find(others.begin(), others.end(), line) == others.end()) text += (text.empty() ? "" : "\n") + line.front();
    }
    return text;
}

std::string value_at(const Json& json, const std::string& pointer, Language language) {
    const Json::json_pointer place{pointer};
    if (json.contains(place)) return pointer + " = " + json[place].dump();
    return pointer + (language == Language::zh ? "：未设置" : ": not set");
}

void add_changes(Lines& rows, const Rule& before, const Rule& after, const Json& changes, Language language) {
    const Lines old_lines = sentences(before, language);
    const Lines new_lines = sentences(after, language);
    if (old_lines != new_lines) {
        rows.push_back({before.id, only_in(old_lines, new_lines), only_in(new_lines, old_lines)});
        return;
    }
    for (const auto& change : changes.items()) {
        rows.push_back({before.id, value_at(*before.file, change.key(), language), value_at(*after.file, change.key(), language)});
    }
}

}  // namespace

std::vector<PageSection> profile_sections(const RuleBook& book, const Profile& profile, Language language) {
    const bool zh = language == Language::zh;
    std::vector<PageSection> sections{{{}, Form::code, {{"--profile " + profile.id}}}};
    sections.push_back({zh ? "依据" : "Basis", Form::list, basis_lines(basis_of(*profile.json), language)});
    Lines on;
    for (const std::string& rule : profile.on) on.push_back({rule});
    sections.push_back({zh ? "启用的规则" : "Rules it switches on", Form::list, std::move(on)});

    std::vector<Problem> ignored;  // what is wrong with a profile was said when it was loaded
    const auto rules = apply_profiles(book, {&profile}, ignored);
    Lines rows{{zh ? "规则" : "Rule", zh ? "通常" : "Otherwise", zh ? "采用本方案时" : "With the profile"}};
    for (const auto& [id, changes] : (*profile.json)["set"].items()) {
        const std::string rule_id = id;
        const Rule* const before = book.find_rule(rule_id);
        const auto after = std::find_if(rules.begin(), rules.end(), [&rule_id](const auto& rule) { return rule->id == rule_id; });
        if (before != nullptr && after != rules.end()) add_changes(rows, *before, **after, changes, language);
    }
    if (rows.size() > 1) sections.push_back({zh ? "更改内容" : "What it changes", Form::table, std::move(rows)});
    return sections;
}

}  // namespace claims
