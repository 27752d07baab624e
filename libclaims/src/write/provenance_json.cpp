#include <claims/provenance.hpp>

#include "write/json_text.hpp"

namespace claims {
namespace {

void append_flag(JsonText& out, std::string_view key, bool flag) {
    out += key;
    out += flag ? "true" : "false";
}

/// The key and a text that is JSON already, or nothing where it is empty.
void append_json_member(JsonText& out, std::string_view key, const std::string& json) {
    if (!json.empty()) (out += key) += json;
}

void append_ruleset(JsonText& out, const RulesetOrigin& ruleset) {
    out += R"({"id":)";
    append_quoted(out, ruleset.stamp.id);
    append_member(out, R"(,"version":)", ruleset.stamp.version);
    append_member(out, R"(,"sha256":)", ruleset.stamp.sha256);
    append_member(out, R"(,"extends":)", ruleset.extends);
    append_member(out, R"(,"from":)", ruleset.from);
    append_flag(out, R"(,"named":)", ruleset.named);
    out += '}';
}

void append_replacement(JsonText& out, const Replacement& by) {
    out += R"({"rule":)";
    append_quoted(out, by.rule);
    append_member(out, R"(,"file":)", by.file);
    append_member(out, R"(,"where_judges":)", by.ruleset);
    append_member(out, R"(,"from":)", by.from);
    append_member(out, R"(,"to":)", by.to);
    out += '}';
}

void append_value(JsonText& out, const ValueOrigin& value) {
    out += R"({"path":)";
    append_quoted(out, value.path);
    append_json_member(out, R"(,"value":)", value.value);
    append_member(out, R"(,"file":)", value.file);
    append_member(out, R"(,"profile":)", value.profile);
    append_json_member(out, R"(,"before":)", value.before);
    out += '}';
}

void append_rule(JsonText& out, const RuleOrigin& rule, Language language) {
    out += R"({"rule":)";
    append_quoted(out, rule.rule);
    append_member(out, R"(,"title":)", rule.title, language);
    append_flag(out, R"(,"on":)", rule.on);
    append_member(out, R"(,"because":)", name_of(rule.because));
    append_member(out, R"(,"strength":)", rule.strength);
    append_member(out, R"(,"profile":)", rule.profile);
    if (!rule.replaced_by.empty()) append_array(out += R"(,"replaced_by":)", rule.replaced_by, append_replacement);
    append_array(out += R"(,"values":)", rule.values, append_value);
    out += '}';
}

void append_provenance(std::string& json, const Provenance& provenance, Language language) {
    JsonText out{json};
    out += R"({"rulesets":)";
    append_array(out, provenance.rulesets, append_ruleset);
    out += R"(,"profiles":)";
    append_texts(out, provenance.profiles);
    out += R"(,"rules":)";
    append_array(out, provenance.rules, [language](JsonText& to, const RuleOrigin& rule) { append_rule(to, rule, language); });
    out += '}';
}

}  // namespace

std::string to_json(const Provenance& provenance, Language language) {
    std::string json;
    append_provenance(json, provenance, language);
    json = indented(json);
    return json.ends_with('\n') ? json : json + '\n';
}

}  // namespace claims
