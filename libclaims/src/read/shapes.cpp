#include "read/shapes.hpp"

#include <algorithm>
#include <span>

namespace claims {
namespace {

constexpr bool has_room_for_keys(std::string_view path) {
    while (!path.empty()) {
        const std::size_t size = std::min(path.find('.'), path.size());
        if (size > KeyWord::kLongest) return false;
        path.remove_prefix(std::min(size + 1, path.size()));
    }
    return true;
}

static_assert(std::all_of(std::begin(kFields), std::end(kFields), [](const Field& field) { return has_room_for_keys(field.path); }));
static_assert(std::all_of(std::begin(kContainers), std::end(kContainers), [](const Container& container) { return has_room_for_keys(container.path); }));

/// The shape of a record's object, made with its keys still missing if it is not there yet.
std::uint16_t shape_at(Shapes& shapes, Record record, std::string_view prefix) {
    const auto found = std::find_if(shapes.begin(), shapes.end(), [&](const ObjectShape& s) { return s.record == record && s.prefix == prefix; });
    if (found != shapes.end()) return static_cast<std::uint16_t>(found - shapes.begin());
    ObjectShape& shape = shapes.emplace_back();
    shape.record = record;
    shape.prefix = prefix;
    if (record == Record::claim) {
        for (const Object& object : kObjects) {
            if (object.word == prefix) shape.object = static_cast<int>(object.id);
        }
    }
    return static_cast<std::uint16_t>(shapes.size() - 1);
}

void add_member(ObjectShape& shape, const Member& member) {
    const auto is_known = [&](const Member& known) { return known.key.word() == member.key.word(); };
    if (std::none_of(shape.members.begin(), shape.members.end(), is_known)) shape.members.push_back(member);
}

/// Enters the last key of a dotted path into its object's shape, and the objects on the way into theirs.
void add_path(Shapes& shapes, Record record, std::string_view path, const Member& member) {
    std::uint16_t at = shape_at(shapes, record, "");
    for (std::size_t dot = path.find('.'), begin = 0; dot != std::string_view::npos; begin = dot + 1, dot = path.find('.', begin)) {
        const std::uint16_t inner = shape_at(shapes, record, path.substr(0, dot));
        add_member(shapes[at], {.key = KeyWord{path.substr(begin, dot - begin)}, .kind = Member::Kind::object, .shape = inner});
        at = inner;
    }
    add_member(shapes[at], member);
}

KeyWord last_key(std::string_view path) {
    const std::size_t dot = path.rfind('.');
    return KeyWord{path.substr(dot == std::string_view::npos ? 0 : dot + 1)};
}

/// The facts by which visits are told and counted (history/visit.hpp).
constexpr FieldId kOfVisits[] = {
    FieldId::claim_claim_id, FieldId::claim_insured_id_number, FieldId::claim_insured_external_id, FieldId::claim_insured_name,
    FieldId::claim_insured_birth_date, FieldId::claim_insured_insured_kind, FieldId::claim_birth_certificate_no, FieldId::claim_birth_birth_order,
    FieldId::claim_birth_birth_count, FieldId::encounter_encounter_id, FieldId::encounter_class_, FieldId::encounter_start,
    FieldId::encounter_registration_no, FieldId::encounter_registration_cancelled, FieldId::encounter_institution_code, FieldId::encounter_institution_name,
};

constexpr FieldId kOfInvoices[] = {FieldId::document_kind, FieldId::document_code, FieldId::document_number};

enum class Extent : std::uint8_t { all, visits, visits_and_invoices };

bool is_within(Extent extent, FieldId id) {
    const auto is_one_of = [id](std::span<const FieldId> fields) { return std::find(fields.begin(), fields.end(), id) != fields.end(); };
    return extent == Extent::all || is_one_of(kOfVisits) || (extent == Extent::visits_and_invoices && is_one_of(kOfInvoices));
}

bool is_within(Extent extent, ContainerId id) {
    return extent == Extent::all || id == ContainerId::claim_encounters || (extent == Extent::visits_and_invoices && id == ContainerId::claim_documents) ||
           (extent == Extent::visits_and_invoices && id == ContainerId::claim_card_request_documents);
}

Shapes make_shapes(Extent extent) {
    Shapes shapes;
    shape_at(shapes, Record::claim, "");
    for (const Field& field : kFields) {
        if (field.absence == Absence::made || !is_within(extent, field.id)) continue;
        const bool has_codes = field.type == FieldType::code || field.type == FieldType::codes;
        const WordTable* const codes = has_codes ? &words_of(field.codes) : nullptr;
        const auto place = static_cast<std::uint16_t>(slot_of(field.id));
        add_path(shapes, field.record, field.path,
                 {.key = last_key(field.path), .id = static_cast<std::uint16_t>(field.id), .type = field.type, .place = place, .codes = codes});
    }
    for (const Container& container : kContainers) {
        if (!is_within(extent, container.id)) continue;
        const std::uint16_t things = shape_at(shapes, container.thing, "");
        add_path(shapes, container.owner, container.path,
                 {.key = last_key(container.path), .kind = Member::Kind::container, .id = static_cast<std::uint16_t>(container.id), .shape = things});
    }
    std::size_t number = 0;
    for (ObjectShape& shape : shapes) {
        shape.number = number++;
        for (Member& member : shape.members) {
            member.bit = std::uint64_t{1} << (&member - shape.members.data());
            member.number = number++;
        }
        std::vector<std::string_view> words;
        for (const Member& member : shape.members) words.push_back(member.key.word());
        shape.table = WordTable{words};
    }
    return shapes;
}

}  // namespace

const Shapes& shapes() {
    static const Shapes made = make_shapes(Extent::all);
    return made;
}

const Shapes& shapes_of_visits() {
    static const Shapes made = make_shapes(Extent::visits);
    return made;
}

const Shapes& shapes_of_visits_and_invoices() {
    static const Shapes made = make_shapes(Extent::visits_and_invoices);
    return made;
}

}  // namespace claims
