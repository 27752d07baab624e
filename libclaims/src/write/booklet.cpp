// Rulesets as one document for people (<claims/ruleset.hpp>).

#include <algorithm>

#include <claims/ruleset.hpp>

#include "rules/rule_book.hpp"
#include "write/profile_sections.hpp"
#include "write/rule_sections.hpp"

namespace claims {
namespace {

using Form = PageSection::Form;

constexpr std::size_t kRulesetLevel = 2;
constexpr std::size_t kGroupLevel = 3;
constexpr std::size_t kRuleLevel = 4;

/// Rules under one heading: those whose ids agree between the first dot and the last.
struct Group {
    std::string name;  ///< empty: the rules whose ids have no middle part
    std::vector<const Rule*> rules;
};

std::string middle_of(const std::string& id) {
    const std::size_t first = id.find('.');
    const std::size_t last = id.rfind('.');
    return first < last ? id.substr(first + 1, last - first - 1) : std::string{};
}

/// In the order of ids; the rules without a middle part come first.
std::vector<Group> groups_of(const RuleBook& book, const std::string& ruleset) {
    std::vector<Group> groups{Group{}};
    for (const auto& rule : book.rules) {
        if (!rule->id.starts_with(ruleset + ".")) continue;
        const std::string name = middle_of(rule->id);
        const auto same = std::find_if(groups.begin(), groups.end(), [&name](const Group& group) { return group.name == name; });
        if (same != groups.end()) same->rules.push_back(rule.get());
        else groups.push_back({name, {rule.get()}});
    }
    if (groups.front().rules.empty()) groups.erase(groups.begin());
    return groups;
}

/// "short-trip" as "Short trip".
std::string in_words(std::string slug) {
    std::replace(slug.begin(), slug.end(), '-', ' ');
    if (!slug.empty() && slug.front() >= 'a' && slug.front() <= 'z') slug.front() = static_cast<char>(slug.front() - 'a' + 'A');
    return slug;
}

/// Writes the whole in one language.
class Booklet {
public:
    Booklet(const RuleBook& book, std::vector<const Ruleset*> rulesets, Language language, PageMarkup& markup)
        : book_{book}, rulesets_{std::move(rulesets)}, language_{language}, markup_{markup} {}

    void write() {
        markup_.part(language_);
        markup_.heading(1, title(), anchor("booklet", {}));
        markup_.contents(contents());
        for (const Ruleset* ruleset : rulesets_) write(*ruleset);
        bool is_first = true;
        for (const Profile& profile : book_.profiles) {
            if (!is_shown(profile)) continue;
            if (is_first) markup_.heading(kRulesetLevel, profiles_title(), anchor("profiles", {}));
            is_first = false;
            markup_.heading(kGroupLevel, text_of(profile.title, language_), anchor("profile", profile.id));
            for (const PageSection& section : profile_sections(book_, profile, language_)) markup_.section(kRuleLevel, section);
        }
    }

private:
    [[nodiscard]] std::string either(std::string_view en, std::string_view zh) const { return std::string{language_ == Language::zh ? zh : en}; }

    [[nodiscard]] std::string title() const { return either("Booklet of the rules", "规则手册"); }
    [[nodiscard]] std::string profiles_title() const { return either("Profiles: other readings, switched on by name", "可选方案：按名称启用的其他解读"); }
    [[nodiscard]] std::string title_of(const Group& group) const {
        return group.name.empty() ? either("General", "一般规则") : either(in_words(group.name), "规则组 " + group.name);
    }

    /// Of a ruleset, a group, a rule or a profile; unlike those of the other language.
    [[nodiscard]] std::string anchor(const std::string& kind, const std::string& id) const {
        return either("en", "zh") + "-" + kind + (id.empty() ? "" : "-" + anchor_of(id));
    }

    [[nodiscard]] bool is_shown(const Profile& profile) const {
        return std::any_of(rulesets_.begin(), rulesets_.end(), [&profile](const Ruleset* ruleset) { return profile.id.starts_with(ruleset->stamp.id + "."); });
    }

    [[nodiscard]] std::vector<ContentsEntry> contents() const {
        std::vector<ContentsEntry> entries;
        for (const Ruleset* ruleset : rulesets_) {
            const std::string& id = ruleset->stamp.id;
            entries.push_back({0, text_of(ruleset->stamp.title, language_), anchor("ruleset", id)});
            for (const Group& group : groups_of(book_, id)) {
                entries.push_back({1, title_of(group), anchor("group", id + "." + group.name)});
                for (const Rule* rule : group.rules) entries.push_back({2, text_of(rule->title, language_), anchor("rule", rule->id)});
            }
        }
        const std::size_t rules_end = entries.size();
        for (const Profile& profile : book_.profiles) {
            if (!is_shown(profile)) continue;
            if (entries.size() == rules_end) entries.push_back({0, profiles_title(), anchor("profiles", {})});
            entries.push_back({1, text_of(profile.title, language_), anchor("profile", profile.id)});
        }
        return entries;
    }

    void write(const Ruleset& ruleset) {
        const std::string& id = ruleset.stamp.id;
        markup_.heading(kRulesetLevel, text_of(ruleset.stamp.title, language_), anchor("ruleset", id));
        markup_.section(kGroupLevel, {{}, Form::list, about(ruleset)});
        markup_.section(kGroupLevel, sources(ruleset));
        for (const Group& group : groups_of(book_, id)) {
            markup_.heading(kGroupLevel, title_of(group), anchor("group", id + "." + group.name));
            for (const Rule* rule : group.rules) write(*rule);
        }
    }

    void write(const Rule& rule) {
        markup_.heading(kRuleLevel, text_of(rule.title, language_), anchor("rule", rule.id));
        markup_.section(kRuleLevel, {{}, Form::code, {{rule.id}}});
        for (const PageSection& section : rule_sections(rule, language_)) markup_.section(kRuleLevel + 1, section);
    }

    [[nodiscard]] std::vector<std::vector<std::string>> about(const Ruleset& ruleset) const {
        std::vector<std::vector<std::string>> lines;
        lines.push_back({either("Ruleset: ", "规则集：") + ruleset.stamp.id});
        lines.push_back({either("Version: ", "版本：") + ruleset.stamp.version});
        if (!ruleset.extends.empty()) lines.push_back({either("A layer on: ", "所补充的规则集：") + ruleset.extends});
        std::string days = to_string(ruleset.in_force_from);
        if (ruleset.in_force_to != kLastDate) days += either(" to ", "至") + to_string(ruleset.in_force_to);
        lines.push_back({either("In force from: ", "生效日期：") + days});
        lines.push_back({either("SHA-256: ", "SHA-256：") + ruleset.stamp.sha256});
        return lines;
    }

    [[nodiscard]] PageSection sources(const Ruleset& ruleset) const {
        PageSection section{either("Sources", "来源（英文）"), Form::table, {}, true};
        if (ruleset.sources.empty()) return section;
        section.rows.push_back({either("Source", "编号"), either("Title", "标题"), either("What of it", "所用内容")});
        for (const RulesetSource& source : ruleset.sources) section.rows.push_back({source.id, source.title, source.what});
        return section;
    }

    const RuleBook& book_;
    std::vector<const Ruleset*> rulesets_;
    Language language_;
    PageMarkup& markup_;
};

}  // namespace

std::string booklet(const Rulesets& rulesets, const std::vector<std::string>& ids, Language language, BookletFormat format) {
    const RuleBook& book = rulesets.book();
    std::vector<const Ruleset*> shown;
    for (const auto& ruleset : book.rulesets) {
        if (ids.empty() || std::find(ids.begin(), ids.end(), ruleset->stamp.id) != ids.end()) shown.push_back(ruleset.get());
    }
    const Language first = language == Language::zh ? Language::zh : Language::en;
    const std::string title = shown.size() == 1 ? text_of(shown.front()->stamp.title, first) : std::string{first == Language::zh ? "规则手册" : "Booklet of the rules"};
    const auto markup = format == BookletFormat::html ? make_html_markup(title, first) : make_markdown_markup();
    Booklet{book, shown, first, *markup}.write();
    if (language == Language::both) Booklet{book, shown, Language::zh, *markup}.write();
    return markup->finish();
}

}  // namespace claims
