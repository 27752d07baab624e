#include <claims/write.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/json_pointer.hpp"
#include "write/report_section.hpp"
#include "write/report_words.hpp"
#include "write/text_lines.hpp"

namespace claims {
namespace {

constexpr Indent kTitle{2, 4};
constexpr Indent kUnderTitle{4, 6};

using Group = std::vector<const Finding*>;

/// The findings of a section, those with one title together, in the order in which titles first occur.
std::vector<Group> groups_by_title(const Report& report, Section section) {
    std::vector<Group> groups;
    std::map<std::pair<std::string_view, std::string_view>, std::size_t> places;
    for (const Finding& finding : report.findings) {
        if (section_of(finding) != section) continue;
        const Words& title = finding.title();
        const auto [place, is_first] = places.try_emplace({title.en, title.zh}, groups.size());
        if (is_first) groups.emplace_back();
        groups[place->second].push_back(&finding);
    }
    return groups;
}

void add_group(TextLines& lines, const Group& group) {
    lines.add_item(group.front()->title(), kTitle);
    Words said;
    for (const Finding* finding : group) {
        Words message{finding->message(Language::en), finding->message(Language::zh)};
        if (message != said) lines.add(message, kUnderTitle);
        said = std::move(message);
        lines.add(place_words(*finding), kUnderTitle);
    }
    std::string_view rule;
    Words remedy;
    for (const Finding* finding : group) {
        if (finding->rule_id() == rule) continue;
        rule = finding->rule_id();
        if (finding->status == Status::fail && finding->remedy() != remedy) {
            remedy = finding->remedy();
            if (remedy != Words{}) lines.add(Words{"To do: ", "办理："} + remedy, kUnderTitle);
        }
        lines.add(basis_line(*finding), kUnderTitle);
    }
}

void add_section(TextLines& lines, const Report& report, Section section) {
    const std::vector<Group> groups = groups_by_title(report, section);
    if (groups.empty()) return;
    lines.add_blank();
    lines.add(heading_of(section), {}, color_of(section));
    for (const Group& group : groups) {
        if (section == Section::met) {
            lines.add_item(group.front()->title(), kTitle);
        } else {
            add_group(lines, group);
        }
    }
}

struct PointerOrder {
    bool operator()(const std::string& a, const std::string& b) const { return pointer_less(a, b); }
};

/// What needs a fact, in words, each once.
using Needs = std::vector<Words>;
using FactsMissing = std::map<std::string, Needs, PointerOrder>;

void add_need(Needs& needs, const Words& words) {
    if (std::find(needs.begin(), needs.end(), words) == needs.end()) needs.push_back(words);
}

FactsMissing facts_missing(const Report& report) {
    FactsMissing facts;
    for (const Finding& finding : report.findings) {
        if (section_of(finding) != Section::unknown) continue;
        for (const std::string& fact : finding.missing) add_need(facts[fact], finding.title());
        if (finding.missing.empty()) add_need(facts[finding.path], finding.title());
    }
    for (const NotJudged& not_judged : report.not_judged) {
        const Words words{"ruleset " + not_judged.ruleset + " (did not judge)", "规则集" + not_judged.ruleset + "（未参与审核）"};
        for (const std::string& fact : not_judged.missing) add_need(facts[fact], words);
    }
    for (const std::string& fact : report.missing_evidence) facts[fact];
    return facts;
}

Words fact_line(const std::string& fact, const Needs& needs) {
    Words line = pointer_words(fact);
    for (std::size_t i = 0; i < needs.size(); ++i) line = std::move(line) + (i == 0 ? Words{": ", "："} : Words{"; ", "；"}) + needs[i];
    return line;
}

void add_facts_missing(TextLines& lines, const Report& report) {
    const FactsMissing facts = facts_missing(report);
    if (facts.empty()) return;
    lines.add_blank();
    lines.add(heading_of(Section::unknown), {}, color_of(Section::unknown));
    for (const auto& [fact, needs] : facts) lines.add_item(fact_line(fact, needs), kTitle);
}

void add_problems(TextLines& lines, const Report& report) {
    if (report.problems.empty()) return;
    lines.add_blank();
    lines.add({"Problems of the data", "数据问题"});
    for (const Problem& problem : report.problems) lines.add_item(problem_words(problem), kTitle);
}

}  // namespace

std::string to_text(const Report& report, const TextStyle& style) {
    TextLines lines{style};
    lines.add(headline(report), {0, 2}, color_of(report.decision));
    for (const Section section : {Section::refused, Section::bring, Section::correct, Section::wait, Section::review}) {
        add_section(lines, report, section);
    }
    add_facts_missing(lines, report);
    add_section(lines, report, Section::note);
    add_section(lines, report, Section::met);
    add_problems(lines, report);
    return lines.text();
}

}  // namespace claims
