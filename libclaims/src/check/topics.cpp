#include <algorithm>
#include <bit>

#include "check/claim_edits.hpp"
#include "language/things.hpp"

namespace claims {
namespace {

/// Lists with no more codes than this are tried whole.
constexpr std::size_t kFewCodes = 14;

}  // namespace

void Topics::add(const Json& rule) {
    for (const char* const key : {"for_each", "when", "require", "disposition"}) {
        if (rule.contains(key)) add_words(rule[key]);
    }
}

void Topics::add_words(const Json& json) {
    if (json.is_string()) words_.insert(json.get<std::string>());
    if (json.is_number_integer()) numbers_.insert(json.get<std::int64_t>());
    if (!json.is_structured()) return;
    for (const auto& [key, value] : json.items()) {
        if (json.is_object()) words_.insert(key);
        add_words(value);
    }
}

bool Topics::has(Record record) const {
    if (record == Record::claim) return true;
    if (record == Record::card_event) return has(Record::card_outage);
    if (record == Record::baseline_measure) return words_.contains("listed");
    const std::string word{name_of(record)};
    const auto begins = [&word](const std::string& other) { return other == word || other.starts_with(word + ".") || other.starts_with("other_" + word + "."); };
    return std::any_of(words_.begin(), words_.end(), begins) || (record == Record::encounter && words_.contains("visits")) ||
           (record == Record::document && has(Record::stamp));
}

bool Topics::names(const Field& field) const {
    const std::string path{field.path};
    const std::string word{name_of(field.record)};
    return words_.contains(path) || words_.contains(word + "." + path) || words_.contains("other_" + word + "." + path);
}

bool Topics::has(const Field& field) const {
    if (field.path == "kind" || field.path == "categories" || names(field)) return true;
    if (field.id == FieldId::claim_as_of || field.id == FieldId::claim_submitted_on || field.id == FieldId::document_issuer_code) return true;
    if (field.record == Record::card_event || field.record == Record::baseline_measure) return true;
    if (field.record == Record::measure) return words_.contains("listed");
    if (field.record == Record::encounter && words_.contains("visits")) return true;
    if (field.record == Record::claim) {
        const bool newborn = words_.contains("newborn_name") || words_.contains("agree");
        const bool place = words_.contains("claim.place") || words_.contains("claim.pooling_area");
        return (newborn && (field.path.starts_with("birth.") || field.id == FieldId::claim_insured_name)) ||
               (place && (field.id == FieldId::claim_jurisdiction || field.id == FieldId::claim_insured_insured_place)) ||
               (words_.contains("visits") && field.id == FieldId::claim_visit_history_complete);
    }
    // What a fact that is made is made of.
    const auto fields = fields_of(field.record);
    return std::any_of(fields.begin(), fields.end(), [this](const Field& other) { return other.absence == Absence::made && names(other); });
}

std::vector<std::string> Topics::codes(CodeListId list) const {
    std::vector<std::string> codes;
    const auto all = codes_of(list);
    std::uint64_t named = all.size() <= kFewCodes ? ~std::uint64_t{0} : 0;
    for (const std::string& word : words_) {
        const std::uint64_t codes_of_word = codes_named(list, word);
        named |= codes_of_word;
        if (codes_of_word != 0) named |= std::bit_floor(codes_of_word) << 1;
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        if ((named >> i & 1) != 0) codes.emplace_back(all[i].word);
    }
    return codes;
}

}  // namespace claims
