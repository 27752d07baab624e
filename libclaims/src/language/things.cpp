#include "language/things.hpp"

#include <algorithm>

namespace claims {
namespace {

constexpr ThingWord kThingWords[] = {
    {Record::encounter, "encounter", "就诊", FieldId::encounter_start, "the visit or stay itself", "就诊情况"},
    {Record::document, "paper", "材料", FieldId::document_issued_on, "", ""},
    {Record::registration, "registration", "报备、登记", FieldId::registration_filed_on, "", ""},
    {Record::measure, "measure", "诊疗项目", std::nullopt, "the items of the bill", "诊疗项目明细"},
    {Record::stamp, "stamp", "印章", FieldId::stamp_on, "stamped by ", "加盖"},
    {Record::endorsement, "endorsement", "背书", std::nullopt, "with this written on it: ", "背书："},
    {Record::contribution, "contribution", "缴费记录", FieldId::contribution_due_on, "the contribution paid", "缴费情况"},
    {Record::change, "change of enrolment", "参保变更", FieldId::change_effective_on, "the change of enrolment", "参保变更情况"},
    {Record::credit, "monthly credit", "账户划入", FieldId::credit_credited_on, "the monthly credit", "账户划入情况"},
    {Record::card_outage, "time without the card", "无卡期间", FieldId::card_outage_from, "the report of the time without the card", "无卡期间的报告"},
};

constexpr ThingWord kNoThing{Record::claim, "claim", "申请", std::nullopt, "", ""};

/// The table by record.
constexpr auto kByRecord = [] {
    std::array<ThingWord, kRecordCount> words;
    words.fill(kNoThing);
    for (const ThingWord& word : kThingWords) words[static_cast<std::size_t>(word.record)] = word;
    return words;
}();

/// By record, the place of its own date among its slots; -1: it has none.
constexpr auto kPlaceOfOwnDate = [] {
    std::array<std::int8_t, kRecordCount> places{};
    places.fill(-1);
    for (const ThingWord& word : kThingWords) {
        if (word.own_date) places[static_cast<std::size_t>(word.record)] = static_cast<std::int8_t>(slot_of(*word.own_date));
    }
    return places;
}();

void add_absent(Candidates& found, std::string pointer, ThingId owner) {
    found.absent.push_back(std::move(pointer));
    found.absent_owners.push_back(owner);
}

/// The list inside another thing that holds things of a record; nullptr for things of the claim itself.
const Container* inner_container(Record record) {
    if (record != Record::measure && record != Record::stamp && record != Record::endorsement) return nullptr;
    return std::find_if(std::begin(kContainers), std::end(kContainers), [record](const Container& container) { return container.thing == record; });
}

/// The lists that are not given, by pointer and owner.
void add_absent_lists(const Subject& subject, Record record, bool other, Candidates& found) {
    const Claim& claim = subject.claim();
    const Container* inner = inner_container(record);
    if (inner == nullptr) return add_absent(found, container_pointer(subject, record, other), kTheClaim);
    const auto add_if_absent = [&](ThingId owner) {
        if (!claim.has(owner, inner->id)) add_absent(found, pointer_to(claim, owner, inner->id), owner);
        return true;
    };
    if (!other && subject[inner->owner] != kTheClaim) {
        add_if_absent(subject[inner->owner]);
        return;
    }
    const Lists owners = each_candidate(subject, inner->owner, other, add_if_absent);
    if (owners.absent) add_absent_lists(subject, inner->owner, other, found);
}

}  // namespace

std::span<const ThingWord> thing_words() { return kThingWords; }

const ThingWord& thing_word(Record record) { return kByRecord[static_cast<std::size_t>(record)]; }

std::optional<Record> find_thing(std::string_view word) {
    for (const ThingWord& thing : thing_words()) {
        if (name_of(thing.record) == word) return thing.record;
    }
    return std::nullopt;
}

const std::vector<std::string_view>& fact_words() {
    static const std::vector<std::string> owned = [] {
        std::vector<std::string> words;
        for (const Field& field : kFields) {
            const bool top = field.record == Record::claim && field.path.find('.') == std::string_view::npos;
            if (field.record != Record::claim) words.push_back(std::string{name_of(field.record)} + "." + std::string{field.path});
            else words.push_back(top ? "claim." + std::string{field.path} : std::string{field.path});
        }
        return words;
    }();
    static const std::vector<std::string_view> views{owned.begin(), owned.end()};
    return views;
}

std::optional<Date> own_date(const Claim& claim, ThingId thing) {
    const auto field = thing_word(claim.things[thing].record).own_date;
    if (!field) return claim.things[thing].owner != kTheClaim ? own_date(claim, claim.things[thing].owner) : std::nullopt;
    const Slot& slot = claim.slot(thing, *field);
    return slot.known ? std::optional{slot.date()} : std::nullopt;
}

Days days_of(const Claim& claim) {
    Days days{kLastDate, kFirstDate};
    const auto take = [&days](const Slot& slot) {
        if (!slot.known) return;
        days.first = std::min(days.first, slot.date());
        days.last = std::max(days.last, slot.date());
    };
    take(claim.slot(FieldId::claim_as_of));
    for (const Thing& thing : claim.things) {
        const int place = kPlaceOfOwnDate[static_cast<std::size_t>(thing.record)];
        if (place >= 0) take(claim.slots[thing.slots + static_cast<std::size_t>(place)]);
    }
    return days;
}

std::optional<Date> Subject::event() const {
    if (judged != kTheClaim) {
        if (const auto own = own_date(claim(), judged)) return own;
    }
    const Slot& as_of = claim().slot(FieldId::claim_as_of);
    return as_of.known ? std::optional{as_of.date()} : std::nullopt;
}

bool lacks_a_list_inside(const Claim& claim, Record record) {
    const Container& inner = *inner_container(record);
    const auto& owners = claim.all(inner.owner);
    return std::any_of(owners.begin(), owners.end(), [&](ThingId owner) { return claim.things[owner].judged && !claim.has(owner, inner.id); });
}

bool is_list_of_the_claim(const Claim& claim, Record record) {
    const Container* const inner = inner_container(record);
    return inner == nullptr || claim.all(inner->owner).empty();
}

Candidates candidates(const Subject& subject, Record record, bool other) {
    Candidates found;
    const Lists lists = each_candidate(subject, record, other, [&](ThingId thing) {
        found.things.push_back(thing);
        return true;
    });
    found.given = lists.given;
    if (lists.absent) add_absent_lists(subject, record, other, found);
    return found;
}

std::string container_pointer(const Subject& subject, Record record, bool other) {
    const Claim& claim = subject.claim();
    for (const Container& container : kContainers) {
        if (container.thing != record) continue;
        if (container.owner == Record::claim) {
            const bool second = record == Record::document && !claim.has(ContainerId::claim_documents) && claim.has(ContainerId::claim_card_request_documents);
            return second ? "/card_request/documents" : pointer_to(claim, kTheClaim, container.id);
        }
        const ThingId owner = other ? kTheClaim : subject[container.owner];
        return owner != kTheClaim ? pointer_to(claim, owner, container.id) : container_pointer(subject, container.owner, other);
    }
    return "/card_events";
}

}  // namespace claims
