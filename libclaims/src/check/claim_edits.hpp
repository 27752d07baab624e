#pragma once

#include <set>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "claim/fields.hpp"
#include "language/node.hpp"

namespace claims {

/// What a statement speaks of, as far as the search for claims goes: facts, things and values. Rather too much than too little.
class Topics {
public:
    /// Adds what a rule file speaks of.
    void add(const Json& rule);

    /// Adds a day or a number that a claim may well have.
    void add_day(const std::string& day) { words_.insert(day); }

    [[nodiscard]] bool has(Record record) const;
    [[nodiscard]] bool has(const Field& field) const;

    /// The codes of a list that are worth a trial.
    [[nodiscard]] std::vector<std::string> codes(CodeListId list) const;

    [[nodiscard]] const std::set<std::string>& words() const { return words_; }
    [[nodiscard]] const std::set<std::int64_t>& numbers() const { return numbers_; }

private:
    void add_words(const Json& json);
    [[nodiscard]] bool names(const Field& field) const;

    std::set<std::string> words_;  ///< keys and texts
    std::set<std::int64_t> numbers_;
};

/// One change of a claim: null removes what is there.
struct ClaimEdit {
    std::string pointer;
    Json value;
};

/// Claims near a claim, by one change each: facts that are other values of their type, or gone; things that are gone, twice there, or added.
std::vector<ClaimEdit> claim_edits(const Json& claim, const Topics& topics);

}  // namespace claims
