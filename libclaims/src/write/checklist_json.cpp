#include <claims/write.hpp>

#include "write/json_parts.hpp"
#include "write/json_text.hpp"

namespace claims {
namespace {

void append_wanted(JsonText& out, const Wanted& wanted) {
    out += R"({"fact":)";
    append_quoted(out, wanted.fact);
    append_member(out, R"(,"test":)", wanted.test);
    append_member(out, R"(,"values":)", wanted.values);
    append_member(out, R"(,"same_as":)", wanted.same_as);
    out += '}';
}

/// The members of a need, from its kind on.
void append_need(JsonText& out, const Need& need, Language language) {
    out += R"("need":)";
    append_word(out, name_of(need.kind));
    append_member(out, R"(,"text":)", need.text, language);
    append_member(out, R"(,"path":)", need.path);
    if (need.is_there) out += R"(,"is_there":true)";
    if (!need.wanted.empty()) {
        out += R"(,"wanted":)";
        append_array(out, need.wanted, append_wanted);
    }
    append_member(out, R"(,"found":)", need.found);
    append_member(out, R"(,"last_day":)", need.last_day);
    append_member(out, R"(,"first_day":)", need.first_day);
    append_member(out, R"(,"counted_from":)", need.counted_from);
    append_member(out, R"(,"encounter_ids":)", need.encounter_ids);
    if (need.parts.empty()) return;
    out += R"(,"parts":)";
    append_array(out, need.parts, [language](JsonText& to, const Need& part) {
        to += '{';
        append_need(to, part, language);
        to += '}';
    });
}

void append_ground(JsonText& out, const Ground& ground, Language language) {
    out += R"({"rule":)";
    append_quoted(out, ground.rule_id());
    append_member(out, R"(,"title":)", ground.title(), language);
    out += R"(,"disposition":)";
    append_word(out, name_of(ground.disposition()));
    if (!ground.basis().empty()) {
        out += R"(,"basis":)";
        append_array(out, ground.basis(), append_basis);
    }
    out += '}';
}

void append_item(JsonText& out, const ChecklistItem& item, Language language) {
    out += R"({"group":)";
    append_word(out, name_of(item.group));
    out += ',';
    append_need(out, item.need, language);
    append_member(out, R"(,"condition":)", item.condition, language);
    if (!item.grounds.empty()) {
        out += R"(,"grounds":)";
        append_array(out, item.grounds, [language](JsonText& to, const Ground& ground) { append_ground(to, ground, language); });
    }
    if (!item.details.empty()) {
        out += R"(,"details":)";
        append_array(out, item.details, [language](JsonText& to, const ChecklistItem& detail) { append_item(to, detail, language); });
    }
    out += '}';
}

void append_checklist(std::string& json, const Checklist& checklist, Language language) {
    JsonText out{json};
    out += R"({"categories":)";
    append_texts(out, checklist.categories);
    append_member(out, R"(,"place":)", checklist.place);
    append_member(out, R"(,"as_of":)", checklist.as_of);
    out += R"(,"rulesets":)";
    append_array(out, checklist.rulesets, append_ruleset);
    out += R"(,"profiles":)";
    append_texts(out, checklist.profiles);
    out += R"(,"items":)";
    append_array(out, checklist.items, [language](JsonText& to, const ChecklistItem& item) { append_item(to, item, language); });
    out += R"(,"problems":)";
    append_array(out, checklist.problems, [language](JsonText& to, const Problem& problem) { append_problem(to, problem, language); });
    out += '}';
}

}  // namespace

std::string to_json(const Checklist& checklist, Language language) {
    std::string json;
    append_checklist(json, checklist, language);
    return indented(json);
}

}  // namespace claims
