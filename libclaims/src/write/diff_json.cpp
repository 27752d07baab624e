#include <claims/diff.hpp>

#include "base/money.hpp"
#include "write/json_text.hpp"

namespace claims {
namespace {

void append_count(JsonText& out, std::string_view key, std::size_t count) {
    out += key;
    append_number(out, count);
}

void append_amount(JsonText& out, const Amount& amount) {
    out += R"(,"amount":)";
    append_quoted(out, to_string(Money{amount.fen}));
    if (amount.claims_without > 0) append_count(out, R"(,"claims_without_amount":)", amount.claims_without);
}

void append_decision(JsonText& out, const DecisionChange& change) {
    out += R"({"from":)";
    append_quoted(out, name_of(change.from));
    out += R"(,"to":)";
    append_quoted(out, name_of(change.to));
    append_count(out, R"(,"claims":)", change.claims);
    append_amount(out, change.amount);
    append_member(out, R"(,"claim_ids":)", change.claim_ids);
    out += '}';
}

void append_rule(JsonText& out, const RuleChange& change, Language language) {
    out += R"({"rule":)";
    append_quoted(out, change.rule);
    append_member(out, R"(,"title":)", change.title, language);
    append_count(out, R"(,"new":)", change.added);
    append_count(out, R"(,"cleared":)", change.cleared);
    append_member(out, R"(,"new_claim_ids":)", change.added_ids);
    append_member(out, R"(,"cleared_claim_ids":)", change.cleared_ids);
    out += '}';
}

void append_diff(std::string& json, const Diff& diff, const DiffNames& names, Language language) {
    JsonText out{json};
    out += R"({"old":)";
    append_quoted(out, names.before);
    out += R"(,"new":)";
    append_quoted(out, names.after);
    append_count(out, R"(,"claims":)", diff.claims);
    append_count(out, R"(,"unreadable":)", diff.unreadable);
    append_count(out, R"(,"changed":)", diff.changed);
    append_count(out, R"(,"decided_otherwise":)", diff.decided_otherwise);
    append_amount(out, diff.amount);
    out += R"(,"decisions":)";
    append_array(out, diff.decisions, append_decision);
    out += R"(,"rules":)";
    append_array(out, diff.rules, [language](JsonText& to, const RuleChange& change) { append_rule(to, change, language); });
    out += '}';
}

}  // namespace

std::string to_json(const Diff& diff, const DiffNames& names, Language language) {
    std::string json;
    append_diff(json, diff, names, language);
    json = indented(json);
    return json.ends_with('\n') ? json : json + '\n';
}

}  // namespace claims
