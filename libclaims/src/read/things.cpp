// How the lists of a claim are read, and the things in them (ClaimReader).

#include <algorithm>
#include <array>
#include <optional>

#include "base/json_pointer.hpp"
#include "read/claim_reader.hpp"

namespace claims {
namespace {

/// By record, the field that says what a thing is: things without it are left out.
constexpr auto kTellingFields = [] {
    std::array<std::optional<FieldId>, kRecordCount> telling{};
    for (const FieldId field : {FieldId::encounter_encounter_id, FieldId::document_kind, FieldId::registration_kind, FieldId::change_kind,
                                FieldId::card_event_kind, FieldId::endorsement_kind}) {
        telling[static_cast<std::size_t>(field_of(field).record)] = field;
    }
    return telling;
}();

}  // namespace

template <class Walk>
void BasicClaimReader<Walk>::read_container(At place, ContainerId container, std::uint16_t shape) {
    if (walk_.ahead() != '[') return say_wrong_type(pointer_to(claim_, place.thing, container), "a list", "列表");
    const Record record = container_of(container).thing;
    const auto first = static_cast<std::uint32_t>(claim_.all(record).size());
    std::uint32_t index = 0;
    if (walk_.enter()) {
        do read_thing(place, container, shape, index++);
        while (walk_.more(']'));
    }
    Thing& owner = claim_.things[place.thing];
    if (place.thing == kTheClaim) {
        claim_.given = static_cast<std::uint16_t>(claim_.given | 1U << static_cast<unsigned>(container));
    } else {
        const std::size_t n = place_of(container);
        owner.given = static_cast<std::uint8_t>(owner.given | 1U << n);
        owner.children[n] = {first, static_cast<std::uint32_t>(claim_.all(record).size()) - first};
    }
}

template <class Walk>
void BasicClaimReader<Walk>::read_thing(At owner, ContainerId container, std::uint16_t shape, std::uint32_t index) {
    if (walk_.ahead() != '{') {
        std::string path = pointer_to(claim_, owner.thing, container);
        append_index(path, index);
        return say_wrong_type(std::move(path), "an object", "对象");
    }
    const std::size_t offset = walk_.offset();
    const std::size_t first_problem = claim_.problems.size();
    const ThingId thing = claim_.add(container_of(container).thing, container, owner.thing, index);
    read_object({shape, thing});
    const std::optional<FieldId> telling_id = kTellingFields[static_cast<std::size_t>(claim_.things[thing].record)];
    if (!telling_id || claim_.slot(thing, *telling_id).known) return;
    const Field& telling = field_of(*telling_id);
    const std::string path = pointer_to(claim_, thing);
    const std::string key{telling.path};
    const bool said = std::any_of(claim_.problems.begin() + static_cast<std::ptrdiff_t>(first_problem), claim_.problems.end(),
                                  [&](const Problem& problem) { return problem.path == path + "/" + key; });
    // A kind that could not be read has been said; that nothing else of the thing counts follows from it.
    if (!said) say("no_kind", Weight::error, path, offset, {"without \"" + key + "\" it is left out", "缺少“" + key + "”，此项不予采用"});
    claim_.things[thing].judged = false;  // nor is what lies in it
    claim_.all(claim_.things[thing].record).pop_back();
}

template void BasicClaimReader<JsonWalk>::read_container(At place, ContainerId container, std::uint16_t shape);
template void BasicClaimReader<ValueWalk>::read_container(At place, ContainerId container, std::uint16_t shape);

}  // namespace claims
