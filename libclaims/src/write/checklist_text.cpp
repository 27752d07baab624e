#include <algorithm>
#include <optional>
#include <set>

#include <claims/write.hpp>

#include "write/checklist_words.hpp"
#include "write/report_words.hpp"
#include "write/text_lines.hpp"

namespace claims {
namespace {

/// Items that say the same of several visits are one line.
struct Line {
    const ChecklistItem* item;
    std::vector<std::string> encounter_ids;
};

bool says_the_same(const ChecklistItem& a, const ChecklistItem& b, std::string_view as_of) {
    return words_of(a.need, as_of) == words_of(b.need, as_of) && a.need.is_there == b.need.is_there && a.condition == b.condition && a.grounds == b.grounds &&
           std::equal(a.details.begin(), a.details.end(), b.details.begin(), b.details.end(),
                      [as_of](const ChecklistItem& x, const ChecklistItem& y) { return says_the_same(x, y, as_of); });
}

std::vector<Line> lines_of(const std::vector<ChecklistItem>& items, std::string_view as_of) {
    std::vector<Line> lines;
    for (const ChecklistItem& item : items) {
        const auto same = std::find_if(lines.begin(), lines.end(), [&](const Line& line) { return says_the_same(*line.item, item, as_of); });
        if (same == lines.end()) lines.push_back({&item, item.need.encounter_ids});
        else same->encounter_ids.insert(same->encounter_ids.end(), item.need.encounter_ids.begin(), item.need.encounter_ids.end());
    }
    return lines;
}

void collect_visits(const std::vector<ChecklistItem>& items, std::set<std::string>& visits) {
    for (const ChecklistItem& item : items) {
        visits.insert(item.need.encounter_ids.begin(), item.need.encounter_ids.end());
        collect_visits(item.details, visits);
    }
}

class ChecklistPage {
public:
    ChecklistPage(const Checklist& checklist, const TextStyle& style) : checklist_{checklist}, lines_{style} { collect_visits(checklist.items, visits_); }

    std::string text() {
        lines_.add(headline(checklist_), {0, 2});
        if (!checklist_.rulesets.empty()) lines_.add(rules_line(checklist_), {0, 2});
        std::optional<NeedGroup> group;
        for (const Line& line : lines_of(checklist_.items, checklist_.as_of)) {
            if (group != line.item->group) {
                group = line.item->group;
                lines_.add_blank();
                lines_.add(heading_of(*group));
            }
            add_item(line, std::to_string(++number_) + ". ", {2, 6});
        }
        if (checklist_.items.empty() && checklist_.problems.empty()) lines_.add({"Nothing is lacking.", "无须补充。"});
        for (const Problem& problem : checklist_.problems) lines_.add(problem_words(problem), {0, 2});
        return lines_.text();
    }

private:
    void add_item(const Line& line, std::string_view mark, Indent indent, const ChecklistItem* owner = nullptr) {
        const ChecklistItem& item = *line.item;
        const bool alternatives = item.need.kind == NeedKind::one_of;
        Words words = alternatives ? Words{"One of these", "下列情形之一"} : words_of(item.need, checklist_.as_of);
        if (item.need.is_there) words = std::move(words) + Words{", which is there already", "（已有）"};
        if (visits_.size() > 1) words = std::move(words) + visits_in_words(line.encounter_ids);
        if (alternatives || !item.details.empty()) words = std::move(words) + Words{":", "："};
        lines_.add_marked(words, indent, mark);
        const Indent inner{indent.rest, indent.rest + 3};
        char letter = 'a';
        for (const Need& part : item.need.parts) {
            if (alternatives) lines_.add_marked(words_of(part, checklist_.as_of), inner, std::string{letter++} + ") ");
        }
        for (const Line& detail : lines_of(item.details, checklist_.as_of)) add_item(detail, "- ", {indent.rest, indent.rest + 2}, &item);
        lines_.add(condition_line(item.condition), {indent.rest, indent.rest + 2});
        if (owner == nullptr || owner->grounds != item.grounds) lines_.add(basis_line(item.grounds), {indent.rest, indent.rest + 2});
    }

    static Words visits_in_words(const std::vector<std::string>& ids) {
        Words words;
        for (const std::string& id : ids) words = std::move(words) + (words.en.empty() ? Words{", for ", "（就诊"} : Words{", ", "、"}) + same(id);
        return words.en.empty() ? words : std::move(words) + Words{"", "）"};
    }

    const Checklist& checklist_;
    TextLines lines_;
    std::set<std::string> visits_;
    std::size_t number_ = 0;
};

}  // namespace

std::string to_text(const Checklist& checklist, const TextStyle& style) { return ChecklistPage{checklist, style}.text(); }

}  // namespace claims
