#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include <claims/words.hpp>

#include "claim/codes.hpp"

namespace claims {

/// What a claim is made of: the claim itself and the things in its lists.
enum class Record : std::uint8_t {
    claim, encounter, diagnosis, measure, baseline_measure, document, stamp, endorsement, registration, contribution, change, credit, card_event,
    card_outage,
};
inline constexpr std::size_t kRecordCount = 14;

enum class FieldType : std::uint8_t { text, name, identifier, code, codes, flag, count, money, date, region, ids, texts };

/// What it means that a fact is absent; see fields.def.
enum class Absence : std::uint8_t { open, closed, presumed_true, presumed_false, presumed_zero, made };

enum class Privacy : std::uint8_t { plain, personal };

/// Every field, record by record (fields.def).
enum class FieldId : std::uint16_t {
#define OBJECT(word, path, request)
#define FIELD(record, member, path, type, codes, absence, privacy, english, chinese) record##_##member,
#define CONTAINER(record, member, path, thing, english, chinese)
#include "claim/fields.def"
#undef FIELD
#undef CONTAINER
#undef OBJECT
};

enum class ContainerId : std::uint8_t {
#define OBJECT(word, path, request)
#define FIELD(record, member, path, type, codes, absence, privacy, english, chinese)
#define CONTAINER(record, member, path, thing, english, chinese) record##_##member,
#include "claim/fields.def"
#undef FIELD
#undef CONTAINER
#undef OBJECT
};

enum class ObjectId : std::uint8_t {
#define OBJECT(word, path, request) word,
#define FIELD(record, member, path, type, codes, absence, privacy, english, chinese)
#define CONTAINER(record, member, path, thing, english, chinese)
#include "claim/fields.def"
#undef FIELD
#undef CONTAINER
#undef OBJECT
};

struct Field {
    FieldId id;
    Record record;
    std::string_view path;  ///< keys of the record's JSON, joined by dots
    FieldType type;
    CodeListId codes;
    Absence absence;
    Privacy privacy;
    std::string_view english;
    std::string_view chinese;
};

struct Container {
    ContainerId id;
    Record owner;
    std::string_view path;
    Record thing;
    std::string_view english;
    std::string_view chinese;
};

struct Object {
    ObjectId id;
    std::string_view word;
    bool is_request;  ///< absent or null means that there is none
};

inline constexpr Field kFields[] = {
#define OBJECT(word, path, request)
#define FIELD(record, member, path, type, codes, absence, privacy, english, chinese) \
    {FieldId::record##_##member, Record::record, path, FieldType::type, CodeListId::codes, Absence::absence, Privacy::privacy, english, chinese},
#define CONTAINER(record, member, path, thing, english, chinese)
#include "claim/fields.def"
#undef FIELD
#undef CONTAINER
#undef OBJECT
};

inline constexpr Container kContainers[] = {
#define OBJECT(word, path, request)
#define FIELD(record, member, path, type, codes, absence, privacy, english, chinese)
#define CONTAINER(record, member, path, thing, english, chinese) {ContainerId::record##_##member, Record::record, path, Record::thing, english, chinese},
#include "claim/fields.def"
#undef FIELD
#undef CONTAINER
#undef OBJECT
};

inline constexpr Object kObjects[] = {
#define OBJECT(word, path, request) {ObjectId::word, #word, request},
#define FIELD(record, member, path, type, codes, absence, privacy, english, chinese)
#define CONTAINER(record, member, path, thing, english, chinese)
#include "claim/fields.def"
#undef FIELD
#undef CONTAINER
#undef OBJECT
};

inline constexpr std::size_t kFieldCount = std::size(kFields);
inline constexpr std::size_t kContainerCount = std::size(kContainers);

constexpr const Field& field_of(FieldId id) { return kFields[static_cast<std::size_t>(id)]; }
constexpr const Container& container_of(ContainerId id) { return kContainers[static_cast<std::size_t>(id)]; }

namespace detail {

constexpr std::size_t first_field_of(Record record) {
    std::size_t first = 0;
    while (first < kFieldCount && kFields[first].record != record) ++first;
    return first;
}

constexpr auto kFirstField = [] {
    std::array<std::uint16_t, kRecordCount> first{};
    for (std::size_t record = 0; record < kRecordCount; ++record) first[record] = static_cast<std::uint16_t>(first_field_of(static_cast<Record>(record)));
    return first;
}();

constexpr auto kFieldCounts = [] {
    std::array<std::uint16_t, kRecordCount> counts{};
    for (const Field& field : kFields) ++counts[static_cast<std::size_t>(field.record)];
    return counts;
}();

}  // namespace detail

/// Of the record that has the most.
inline constexpr std::size_t kMostFields = *std::max_element(detail::kFieldCounts.begin(), detail::kFieldCounts.end());

/// The fields of a record, in order of their slots.
constexpr std::span<const Field> fields_of(Record record) {
    const auto index = static_cast<std::size_t>(record);
    return std::span{kFields}.subspan(detail::kFirstField[index], detail::kFieldCounts[index]);
}

/// The place of a field among the slots of its record.
constexpr std::size_t slot_of(FieldId id) {
    const auto index = static_cast<std::size_t>(id);
    return index - detail::kFirstField[static_cast<std::size_t>(kFields[index].record)];
}

namespace detail {

constexpr auto kRequestOf = [] {
    std::array<std::int8_t, kFieldCount> requests{};
    for (const Field& field : kFields) {
        std::int8_t& request = requests[static_cast<std::size_t>(field.id)];
        request = -1;
        for (const Object& object : kObjects) {
            const bool inside = field.record == Record::claim && field.path.size() > object.word.size() && field.path.starts_with(object.word) &&
                                field.path[object.word.size()] == '.';
            if (object.is_request && inside) request = static_cast<std::int8_t>(object.id);
        }
    }
    return requests;
}();

}  // namespace detail

/// The request object that a field of the claim lies in; -1 for none.
constexpr int request_of(FieldId field) { return detail::kRequestOf[static_cast<std::size_t>(field)]; }

/// The word of a record in rules: "encounter", "document", …
std::string_view name_of(Record record);

/// What the fact is called: "day of issue"; of a flag the statement that it is so, or not so: "the stamp is legible", "the stamp is not legible".
std::string_view label_of(const Field& field, Language language, bool is_so = true);

/// The field of a record with that path, or nullptr.
const Field* find_field(Record record, std::string_view path);

/// Whether a fact that did not happen is told from one that is not known: a date with absence `closed`, or the end of an outage.
constexpr bool is_closed(const Field& field) { return field.absence == Absence::closed || field.id == FieldId::card_outage_to; }

}  // namespace claims
