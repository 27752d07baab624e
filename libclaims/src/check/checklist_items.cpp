#include "check/checklist_items.hpp"

#include <algorithm>
#include <map>

#include "language/needs.hpp"
#include "language/things.hpp"

namespace claims {
namespace {

constexpr Record kThings[] = {Record::document, Record::registration, Record::contribution, Record::change, Record::credit, Record::measure, Record::stamp, Record::endorsement};

bool lies_in(std::string_view pointer, std::string_view thing) { return pointer == thing || (pointer.starts_with(thing) && pointer[thing.size()] == '/'); }

/// The pointer that all places of a need lie in.
std::string place_of(const Need& need) {
    if (need.kind != NeedKind::one_of && need.kind != NeedKind::all_of) return need.path;
    std::string place = place_of(need.parts.front());
    for (const Need& part : need.parts) {
        const std::string other = place_of(part);
        while (!lies_in(other, place)) place.resize(place.rfind('/') == std::string::npos ? 0 : place.rfind('/'));
    }
    return place;
}

NeedGroup group_of(const Need& need) {
    switch (need.kind) {
        case NeedKind::document: case NeedKind::stamp: case NeedKind::endorsement: return NeedGroup::papers;
        case NeedKind::registration: return NeedGroup::registrations;
        case NeedKind::date: return is_contradicted(need) ? NeedGroup::against : NeedGroup::days;
        case NeedKind::one_of: return is_contradicted(need) ? NeedGroup::against : group_of(need.parts.front());
        case NeedKind::record: case NeedKind::fact: case NeedKind::name: case NeedKind::amount: case NeedKind::steps: case NeedKind::listed: case NeedKind::other:
        case NeedKind::all_of: return is_contradicted(need) ? NeedGroup::against : NeedGroup::facts;
    }
    return NeedGroup::facts;
}

void add_ground(ChecklistItem& item, const Rule* rule) {
    if (std::find(item.grounds.begin(), item.grounds.end(), Ground{rule}) == item.grounds.end()) item.grounds.push_back({rule});
}

class ItemsMade {
public:
    ItemsMade(const Completion& completion, const Claim& claim) : completion_{completion}, claim_{claim} {
        for (const Record record : kThings) {
            for (const ThingId thing : claim.all(record)) things_.emplace(pointer_to(claim, thing), thing);
        }
    }

    std::vector<ChecklistItem> make() {
        for (const Assumed& assumed : completion_.assumed()) {
            if (ChecklistItem* const item = item_of(assumed.path)) {
                for (const Rule* rule : assumed.rules) add_ground(*item, rule);
            } else {
                add(assumed.need, assumed.condition, assumed.rules);
            }
        }
        for (const Wish& wish : completion_.wishes()) add_leaves(wish.need, wish);
        std::stable_sort(items_.begin(), items_.end(), [](const ChecklistItem& a, const ChecklistItem& b) {
            return std::pair{a.group, !a.condition.en.empty()} < std::pair{b.group, !b.condition.en.empty()};
        });
        return std::move(items_);
    }

private:
    /// What a thing that is there lacks stands with the thing; what must hold together is a point each.
    void add_leaves(const Need& need, const Wish& wish) {
        if (need.kind == NeedKind::all_of || need.is_there) {
            for (const Need& part : need.parts) add_leaves(part, wish);
            return;
        }
        add(need, wish.condition, {wish.rule});
    }

    void add(Need need, const Words& condition, const std::vector<const Rule*>& rules) {
        ChecklistItem* const owner = owner_of(place_of(need));
        std::vector<ChecklistItem>& among = owner == nullptr ? items_ : owner->details;
        const Words own = owner != nullptr && owner->condition == condition ? Words{} : condition;
        name_visit(need);
        const auto same = std::find_if(among.begin(), among.end(), [&](const ChecklistItem& item) { return item.need == need && (item.condition == own || item.condition.en.empty()); });
        if (same != among.end()) {
            for (const Rule* rule : rules) add_ground(*same, rule);
            return;
        }
        ChecklistItem& item = among.emplace_back();
        item.group = group_of(need);
        item.need = std::move(need);
        item.condition = own;
        for (const Rule* rule : rules) add_ground(item, rule);
    }

    /// The item of the innermost thing that the place lies in, made if it is not yet there; nullptr where it lies in none.
    ChecklistItem* owner_of(const std::string& place) {
        for (std::string thing = place; !thing.empty(); thing.resize(thing.rfind('/'))) {
            if (things_.contains(thing)) return item_of(thing);
        }
        return nullptr;
    }

    /// The item of a thing; nullptr for what is none.
    ChecklistItem* item_of(const std::string& path) {
        const auto thing = things_.find(path);
        if (thing == things_.end()) return nullptr;
        const ThingId outer = claim_.things[thing->second].owner;
        ChecklistItem* const owner = outer == kTheClaim ? nullptr : item_of(pointer_to(claim_, outer));
        std::vector<ChecklistItem>& among = owner == nullptr ? items_ : owner->details;
        const auto there = std::find_if(among.begin(), among.end(), [&](const ChecklistItem& item) { return item.need.path == path; });
        if (there != among.end()) return &*there;
        ChecklistItem& item = among.emplace_back();
        const auto assumed = std::find_if(completion_.assumed().begin(), completion_.assumed().end(), [&](const Assumed& thing_added) { return thing_added.path == path; });
        item.need = assumed != completion_.assumed().end() ? assumed->need : thing_there(thing->second);
        if (assumed != completion_.assumed().end() && (owner == nullptr || owner->condition != assumed->condition)) item.condition = assumed->condition;
        item.group = group_of(item.need);
        return &item;
    }

    /// A thing of the claim as it was given: "invoice (D1)".
    [[nodiscard]] Need thing_there(ThingId thing) const {
        const Record record = claim_.things[thing].record;
        Need need;
        need.kind = kind_of_need(record);
        need.path = pointer_to(claim_, thing);
        need.is_there = true;
        need.text = {label_of(record, Language::en), label_of(record, Language::zh)};
        const Field* const kind = find_field(record, record == Record::stamp ? "authority" : "kind");
        if (kind != nullptr && claim_.slot(thing, kind->id).known) {
            const std::string word = shown(claim_, *kind, claim_.slot(thing, kind->id));
            need.text = {label_of_code(kind->codes, word, Language::en), label_of_code(kind->codes, word, Language::zh)};
        }
        if (record != Record::document || !claim_.slot(thing, FieldId::document_document_id).known) return need;
        const std::string id{claim_.slot(thing, FieldId::document_document_id).text()};
        need.text = {need.text.en + " (" + id + ")", need.text.zh + "（" + id + "）"};
        return need;
    }

    /// Of a fact of a visit, which one.
    void name_visit(Need& need) const {
        if (!need.encounter_ids.empty()) return;
        const std::string place = place_of(need);
        for (const ThingId encounter : claim_.all(Record::encounter)) {
            if (lies_in(place, pointer_to(claim_, encounter))) need.encounter_ids = {std::string{claim_.slot(encounter, FieldId::encounter_encounter_id).text()}};
        }
    }

    const Completion& completion_;
    const Claim& claim_;
    std::map<std::string, ThingId> things_;
    std::vector<ChecklistItem> items_;
};

}  // namespace

std::vector<ChecklistItem> items_of(const Completion& completion, const Claim& claim) { return ItemsMade{completion, claim}.make(); }

}  // namespace claims
