#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/json_walk.hpp"
#include "base/word_table.hpp"
#include "claim/fields.hpp"

namespace claims {

/// One key of an object of the claim's JSON.
struct Member {
    enum class Kind : std::uint8_t { field, object, container };

    KeyWord key;
    Kind kind = Kind::field;
    std::uint16_t id = 0;              ///< FieldId or ContainerId
    std::uint16_t shape = 0;           ///< of an object, or of the things of a container
    FieldType type = FieldType::text;  ///< of a field
    std::uint16_t place = 0;           ///< of a field, among the slots of its record
    const WordTable* codes = nullptr;  ///< of a field of codes
    std::uint64_t bit = 0;             ///< its place among the members of its object
    std::size_t number = 0;            ///< its place among the members of all objects and the objects themselves
};

/// The keys of one object of the claim's JSON, as the table of fields has them.
struct ObjectShape {
    Record record;
    std::string prefix;  ///< path of the object inside its record: "institution"; empty for the record itself
    std::vector<Member> members;
    WordTable table;
    std::size_t number = 0;  ///< its place among the members of all objects and the objects themselves
    int object = -1;         ///< ObjectId, where facts name the object by a word of its own
};

/// The shapes of an object and of those inside it; number 0 is the claim.
using Shapes = std::vector<ObjectShape>;

/// All shapes. Made once of the table of fields.
const Shapes& shapes();

/// The shapes of what other claims ask of a claim: its visits, and of its papers what makes an invoice.
const Shapes& shapes_of_visits();
const Shapes& shapes_of_visits_and_invoices();

}  // namespace claims
