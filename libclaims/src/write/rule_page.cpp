// A rule as a page for people, in Markdown (<claims/ruleset.hpp>).

#include <claims/ruleset.hpp>

#include "rules/rule_book.hpp"
#include "write/rule_sections.hpp"

namespace claims {
namespace {

std::string page(const Rule& rule, Language language) {
    const auto markup = make_markdown_markup();
    markup->heading(1, text_of(rule.title, language), {});
    markup->section(2, {{}, PageSection::Form::code, {{rule.id}}});
    for (const PageSection& section : rule_sections(rule, language)) markup->section(2, section);
    return markup->finish();
}

}  // namespace

std::string explain(const Rulesets& rulesets, std::string_view rule_id, Language language) {
    const Rule* rule = rulesets.book().find_rule(rule_id);
    if (rule == nullptr) return {};
    if (language != Language::both) return page(*rule, language);
    return page(*rule, Language::en) + "\n" + page(*rule, Language::zh);
}

}  // namespace claims
