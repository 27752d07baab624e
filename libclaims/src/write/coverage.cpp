// Which rules rest on which place of the source texts (<claims/ruleset.hpp>).

#include <algorithm>
#include <map>
#include <set>

#include <claims/ruleset.hpp>

#include "rules/rule_book.hpp"
#include "write/page_markup.hpp"

namespace claims {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The source texts are numbered 000 to 004; whatever else a rule cites is a law or public material.
bool is_source_text(std::string_view source) { return source.size() == 3 && source.starts_with("00") && source[2] >= '0' && source[2] <= '4'; }

/// Numbers by their value, all else by its bytes: "2" before "10", "2.4" before "10".
struct NaturalOrder {
    bool operator()(std::string_view a, std::string_view b) const {
        while (!a.empty() && !b.empty()) {
            const std::string_view left = piece(a);
            const std::string_view right = piece(b);
            if (is_digit(left.front()) && is_digit(right.front()) && left.size() != right.size()) return left.size() < right.size();
            if (left != right) return left < right;
            a.remove_prefix(left.size());
            b.remove_prefix(right.size());
        }
        return a.size() < b.size();
    }

    /// A whole number, or one character that is no digit.
    static std::string_view piece(std::string_view text) {
        std::size_t size = 0;
        while (size < text.size() && is_digit(text[size])) ++size;
        return text.substr(0, std::max<std::size_t>(size, 1));
    }
};

/// "5, 6, 8" as its three items; what does not consist of numbers alone is one place: "I (1), (2)", "1, use 2".
std::vector<std::string> items_of(const std::string& item) {
    if (item.find_first_not_of("0123456789., ") != std::string::npos) return {item};
    std::vector<std::string> items;
    std::size_t start = 0;
    for (std::size_t comma = item.find(", "); comma != std::string::npos; comma = item.find(", ", start)) {
        items.push_back(item.substr(start, comma - start));
        start = comma + 2;
    }
    items.push_back(item.substr(start));
    return items;
}

/// The rule with what keeps it from judging every claim it concerns.
std::string name_of(const Rule& rule) {
    std::string text = markdown_text(rule.id);
    const bool is_extended = rule.strength == Strength::extended;
    if (rule.is_booklet_note) text += is_extended ? " (background, extended)" : " (background)";
    else if (is_extended) text += " (extended)";
    return text;
}

std::string joined(const std::vector<std::string>& texts) {
    std::string out;
    for (const std::string& text : texts) out += (out.empty() ? "" : ", ") + text;
    return out;
}

std::string list_of(const std::string& title, const std::vector<std::string>& lines) {
    std::string text = "\n" + title + ":\n\n";
    for (const std::string& line : lines) text += "- " + line + "\n";
    return lines.empty() ? text + "none\n" : text;
}

using Places = std::map<std::string, std::vector<std::string>, NaturalOrder>;  // item → rules

struct Coverage {
    std::map<std::string, Places> sources;
    std::vector<std::string> without;           ///< rules that rest on no source text
    std::set<std::pair<std::string, std::string>> cited;  ///< ruleset and source
};

Coverage coverage_of(const RuleBook& book) {
    Coverage coverage;
    for (const auto& rule : book.rules) {
        bool rests = false;
        for (const Basis& basis : rule->basis) {
            coverage.cited.emplace(rule->id.substr(0, rule->id.find('.')), basis.source);
            if (!is_source_text(basis.source)) continue;
            rests = true;
            for (const std::string& item : items_of(basis.item)) {
                std::vector<std::string>& rules = coverage.sources[basis.source][item];
                if (rules.empty() || rules.back() != name_of(*rule)) rules.push_back(name_of(*rule));
            }
        }
        if (!rests) coverage.without.push_back(name_of(*rule));
    }
    return coverage;
}

}  // namespace

std::string coverage(const Rulesets& rulesets) {
    const RuleBook& book = rulesets.book();
    const Coverage coverage = coverage_of(book);
    std::string text = "| source | item | rules |\n| --- | --- | --- |\n";
    for (const auto& [source, places] : coverage.sources) {
        for (const auto& [item, rules] : places) {
            text += "| " + source + " | " + (item.empty() ? "(as a whole)" : markdown_text(item)) + " | " + joined(rules) + " |\n";
        }
    }
    std::vector<std::string> idle;
    for (const auto& ruleset : book.rulesets) {
        for (const RulesetSource& source : ruleset->sources) {
            if (!coverage.cited.contains({ruleset->stamp.id, source.id})) idle.push_back(markdown_text(ruleset->stamp.id + ": " + source.id));
        }
    }
    text += list_of("Rules that rest on none of these texts", coverage.without);
    return text + list_of("Sources that a ruleset names and none of its rules rests on", idle);
}

}  // namespace claims
