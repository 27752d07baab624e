#include "claim/claim.hpp"

#include <algorithm>

#include "base/json_pointer.hpp"

namespace claims {
namespace {

constexpr std::size_t kUsualPointer = 48;  // longer than most

constexpr std::size_t place_of(Record record) { return static_cast<std::size_t>(record); }

void append_pointer(std::string& pointer, const Claim& claim, ThingId thing) {
    if (thing == kTheClaim) return;
    const Thing& it = claim.things[thing];
    if (it.record == Record::card_outage) {  // made from the events of the card
        pointer += "/card_events";
    } else {
        append_pointer(pointer, claim, it.owner);
        append_path(pointer, container_of(it.container).path);
    }
    append_index(pointer, it.index);
}

/// What an absent fact says.
constexpr Slot absent(const Field& field) {
    Slot slot;
    if (field.absence == Absence::presumed_true) slot.set(1);
    if (field.absence == Absence::presumed_false || field.absence == Absence::presumed_zero) slot.set(0);
    if (is_closed(field)) slot.knowledge = field.type == FieldType::date ? Knowledge::not_yet : Knowledge::none;
    return slot;
}

/// Of every field, record by record. The facts of an absent request are known to be none.
constexpr auto kBlankSlots = [] {
    std::array<Slot, kFieldCount> blank{};
    for (const Field& field : kFields) {
        Slot& slot = blank[static_cast<std::size_t>(field.id)];
        slot = absent(field);
        if (request_of(field.id) >= 0) slot.knowledge = Knowledge::none;
    }
    return blank;
}();

std::span<const Slot> blank_slots(Record record) {
    return std::span{kBlankSlots}.subspan(detail::kFirstField[place_of(record)], detail::kFieldCounts[place_of(record)]);
}

}  // namespace

void Claim::clear() {
    const std::span<const Slot> blank = blank_slots(Record::claim);
    if (slots.size() < blank.size()) slots.resize(blank.size());
    std::copy(blank.begin(), blank.end(), slots.begin());
    things.clear();
    things.emplace_back();
    for (auto& record : of) record.clear();
    given = 0;
    objects = 0;
    encounters_declare = false;
    kinds.fill(0);
    texts.clear();
    codes.clear();
    if (belonging.is_made()) belonging = {};
    if (!unescaped.empty()) unescaped.clear();
    problems.clear();
}

ThingId Claim::add(Record record, ContainerId container, ThingId owner, std::uint32_t index) {
    const auto id = static_cast<ThingId>(things.size());
    const std::size_t first = things.back().slots + detail::kFieldCounts[place_of(things.back().record)];
    const std::span<const Slot> blank = blank_slots(record);
    if (slots.size() < first + blank.size()) slots.resize(2 * (first + blank.size()));
    std::copy(blank.begin(), blank.end(), slots.begin() + static_cast<std::ptrdiff_t>(first));
    Thing& thing = things.emplace_back();
    thing.record = record;
    thing.container = container;
    thing.owner = owner;
    thing.index = index;
    thing.slots = static_cast<std::uint32_t>(first);
    thing.number = static_cast<std::uint32_t>(all(record).size());
    all(record).push_back(id);
    return id;
}

void Claim::give(ObjectId object) {
    if (has(object)) return;
    objects = static_cast<std::uint16_t>(objects | 1U << static_cast<unsigned>(object));
    if (!kObjects[static_cast<std::size_t>(object)].is_request) return;
    for (const Field& field : fields_of(Record::claim)) {
        if (request_of(field.id) == static_cast<int>(object)) slot(field.id) = absent(field);
    }
}

std::size_t place_of(ContainerId container) {
    static constexpr auto kPlaces = [] {
        std::array<std::uint8_t, kContainerCount> places{};
        for (std::size_t i = 1; i < kContainerCount; ++i) {
            places[i] = kContainers[i].owner == kContainers[i - 1].owner ? static_cast<std::uint8_t>(places[i - 1] + 1) : std::uint8_t{0};
        }
        return places;
    }();
    return kPlaces[static_cast<std::size_t>(container)];
}

bool Claim::has(ThingId thing, ContainerId container) const {
    if (thing == kTheClaim) return has(container);
    return (things[thing].given >> place_of(container) & 1) != 0;
}

std::span<const ThingId> Claim::children(ThingId thing, ContainerId container) const {
    const Range range = things[thing].children[place_of(container)];
    return std::span{all(container_of(container).thing)}.subspan(range.first, range.count);
}

bool Claim::belongs(ThingId thing, ThingId encounter) const {
    const Thing& candidate = things[thing];
    if (candidate.of_all) return true;
    const std::uint32_t number = things[encounter].number;
    if (number < 64) return (candidate.encounters >> number & 1) != 0;
    const auto& named = candidate.record == Record::document ? belonging.papers_of : belonging.registrations_of;
    return std::binary_search(named[number].begin(), named[number].end(), thing);
}

std::string pointer_to(const Claim& claim, ThingId thing) {
    std::string pointer;
    append_pointer(pointer, claim, thing);
    return pointer;
}

std::string pointer_to(const Claim& claim, ThingId thing, const Field& field) {
    std::string pointer;
    pointer.reserve(kUsualPointer);
    append_pointer(pointer, claim, thing);
    append_path(pointer, field.path);
    return pointer;
}

std::string pointer_to(const Claim& claim, ThingId owner, ContainerId container) {
    std::string pointer;
    append_pointer(pointer, claim, owner);
    append_path(pointer, container_of(container).path);
    return pointer;
}

}  // namespace claims
