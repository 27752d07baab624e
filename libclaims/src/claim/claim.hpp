#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <claims/knowledge.hpp>
#include <claims/problem.hpp>

#include "base/date.hpp"
#include "base/money.hpp"
#include "claim/fields.hpp"

namespace claims {

/// One fact, in 16 bytes. Codes, flags, counts, regions and fen are numbers; a text is a view into the bytes that were read.
struct Slot {
    union {
        std::int64_t number = 0;
        const char* chars;
    };
    std::int32_t detail = 0;  ///< bytes of a text; second of the day of a date, or kWholeDay; first place of a list
    bool known = false;       ///< a value is given
    Knowledge knowledge = Knowledge::unknown;  ///< what rules make of it, once the claim is complete
    std::uint16_t count = 0;  ///< members of a list (ids, texts, codes)

    [[nodiscard]] std::string_view text() const { return {chars, static_cast<std::size_t>(detail)}; }
    [[nodiscard]] Date date() const { return Date{static_cast<std::int32_t>(number)}; }
    [[nodiscard]] Moment moment() const { return {date(), detail}; }
    [[nodiscard]] Money money() const { return Money{number}; }
    [[nodiscard]] std::uint64_t bit() const { return std::uint64_t{1} << number; }

    constexpr void set(std::int64_t value) {
        number = value;
        detail = 0;
        give();
    }
    constexpr void set(Moment value) {
        number = value.date.day;
        detail = value.second;
        give();
    }
    constexpr void give() {
        known = true;
        knowledge = Knowledge::known;
    }
    void forget() {
        known = false;
        knowledge = Knowledge::unknown;
    }
};

/// A thing's number in Claim::things; 0 is the claim itself.
using ThingId = std::uint32_t;
inline constexpr ThingId kTheClaim = 0;

/// Things that lie side by side: those of one record from `first` on, in the order in which they were read.
struct Range {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

/// What belongs to what, where there are too many encounters for the bits of Thing::encounters. Each list is sorted.
struct Belonging {
    std::vector<std::vector<ThingId>> papers_of;         ///< by encounter: the papers that name it
    std::vector<std::vector<ThingId>> registrations_of;  ///< likewise
    std::vector<ThingId> papers_of_all;                  ///< without ids
    std::vector<ThingId> registrations_of_all;
    std::vector<std::vector<ThingId>> encounters_of;     ///< by paper: those that it names

    [[nodiscard]] bool is_made() const { return !papers_of.empty(); }
};

/// The claim, or one thing in one of its lists.
struct Thing {
    Record record = Record::claim;
    ContainerId container{};
    bool judged = true;       ///< false: history, cancelled, a paper of such encounters only, or left out
    bool of_all = true;       ///< a paper or registration without ids: it belongs to every encounter
    std::uint8_t given = 0;   ///< bit n: the n-th container of the record is given
    std::uint32_t index = 0;  ///< place in its container
    ThingId owner = kTheClaim;
    std::uint32_t slots = 0;        ///< first slot in Claim::slots
    std::array<Range, 2> children;  ///< of the record's containers, into Claim::of
    std::uint32_t number = 0;       ///< place among the things of its record
    std::uint64_t encounters = 0;   ///< bit n: belongs to the n-th encounter, for the first 64 of them
};

/// A claim as it was read: flat, typed, immutable once it is complete. Texts point into the bytes of the reader, or into `unescaped`.
/// The object is used again for the next claim.
struct Claim {
    std::vector<Slot> slots;                            ///< of the things, one after another; then those that earlier claims needed
    std::vector<Thing> things;
    std::array<std::vector<ThingId>, kRecordCount> of;  ///< the things of each record
    std::uint16_t given = 0;                            ///< bit n: container n (of the claim) is given
    std::uint16_t objects = 0;                          ///< bit n: object n is given
    bool encounters_declare = false;                    ///< an encounter has categories of its own
    std::array<std::uint64_t, kRecordCount> kinds{};    ///< the kinds (bits) of the papers, registrations and changes that are judged
    std::vector<std::string_view> texts;                ///< members of ids and texts
    std::vector<std::uint8_t> codes;                    ///< members of lists of codes, in the order given
    Belonging belonging;                                ///< where there are more than 64 encounters
    std::deque<std::string> unescaped;
    std::vector<Problem> problems;

    void clear();

    /// A thing whose facts are all absent. What its absence says of a fact (presumed values, dates that have not happened) is said already.
    ThingId add(Record record, ContainerId container, ThingId owner, std::uint32_t index);

    /// An object of the claim is there. From now on the facts of a request may be known.
    void give(ObjectId object);

    [[nodiscard]] const Slot& slot(ThingId thing, FieldId field) const { return slots[things[thing].slots + slot_of(field)]; }
    [[nodiscard]] Slot& slot(ThingId thing, FieldId field) { return slots[things[thing].slots + slot_of(field)]; }
    [[nodiscard]] const Slot& slot(FieldId field) const { return slots[slot_of(field)]; }
    [[nodiscard]] Slot& slot(FieldId field) { return slots[slot_of(field)]; }

    [[nodiscard]] const std::vector<ThingId>& all(Record record) const { return of[static_cast<std::size_t>(record)]; }
    [[nodiscard]] std::vector<ThingId>& all(Record record) { return of[static_cast<std::size_t>(record)]; }

    [[nodiscard]] bool has(ContainerId container) const { return (given >> static_cast<unsigned>(container) & 1) != 0; }
    [[nodiscard]] bool has(ObjectId object) const { return (objects >> static_cast<unsigned>(object) & 1) != 0; }

    /// Whether a list inside a thing is given.
    [[nodiscard]] bool has(ThingId thing, ContainerId container) const;

    /// The things of a list inside a thing: stamps of a paper, measures of an encounter.
    [[nodiscard]] std::span<const ThingId> children(ThingId thing, ContainerId container) const;

    /// Whether a paper or a registration belongs to an encounter.
    [[nodiscard]] bool belongs(ThingId thing, ThingId encounter) const;

    [[nodiscard]] std::span<const std::string_view> texts_of(const Slot& slot) const { return {texts.data() + slot.detail, slot.known ? slot.count : 0U}; }
    [[nodiscard]] std::span<const std::uint8_t> codes_of(const Slot& slot) const { return {codes.data() + slot.detail, slot.known ? slot.count : 0U}; }
};

/// The place of a container among those of its record.
std::size_t place_of(ContainerId container);

/// JSON Pointer of a thing: "" for the claim, "/encounters/0/measures/2".
std::string pointer_to(const Claim& claim, ThingId thing);
std::string pointer_to(const Claim& claim, ThingId thing, const Field& field);
std::string pointer_to(const Claim& claim, ThingId owner, ContainerId container);

}  // namespace claims
