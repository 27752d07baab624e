#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "language/scope.hpp"

namespace claims {

/// The table of things: what rules select by a word of its own.
struct ThingWord {
    Record record;
    std::string_view english;
    std::string_view chinese;
    std::optional<FieldId> own_date;  ///< of what lies inside another thing without one: that thing's
    std::string_view bring_english;   ///< how a checklist asks for it, before its kind; empty: it is not brought
    std::string_view bring_chinese;
};

const std::vector<ThingWord>& thing_words();
const ThingWord& thing_word(Record record);

/// The record of a thing's word; nullopt for any other word.
std::optional<Record> find_thing(std::string_view word);

/// Every word that reads a fact, for the nearest spelling.
const std::vector<std::string_view>& fact_words();

/// The day by which a rule on that thing is judged to be in force, if it is known.
std::optional<Date> own_date(const Claim& claim, ThingId thing);

/// The things among which one is looked for.
struct Candidates {
    std::vector<ThingId> things;
    std::vector<std::string> absent;     ///< pointers of lists that are not given; things in them might be there
    std::vector<ThingId> absent_owners;  ///< what those lists lie in
    bool given = false;                  ///< at least one list is given
};

/// Those in the scope of the subject: of the encounter bound (papers, registrations, measures), of the paper bound (stamps, endorsements, its
/// encounters), else of the whole claim. `other`: of the whole claim in any case.
Candidates candidates(const Subject& subject, Record record, bool other);


/// Where such things stand, or would stand: "/documents", "/documents/0/stamps".
std::string container_pointer(const Subject& subject, Record record, bool other);

}  // namespace claims
