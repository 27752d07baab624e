#include "claim/sanity.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/digits.hpp"
#include "base/identity_number.hpp"
#include "base/json_pointer.hpp"

namespace claims {
namespace {

void add(Claim& claim, std::string_view code, Weight weight, std::string path, Words message) {
    Problem& problem = claim.problems.emplace_back();
    problem.code = code;
    problem.weight = weight;
    problem.path = std::move(path);
    problem.message = std::move(message);
}

/// What has happened: born, filed, issued, enrolled, applied. Not: what may lie ahead (limits, plans) or has not happened yet (closed dates).
constexpr FieldId kHappened[] = {
    FieldId::claim_insured_birth_date,       FieldId::claim_birth_birth_date,         FieldId::claim_enrollment_enrolled_on,
    FieldId::claim_card_request_applied_on,  FieldId::claim_transfer_case_applied_on, FieldId::registration_filed_on,
    FieldId::document_issued_on,
};

void report_in_future(Claim& claim, ThingId thing, FieldId field) {
    const Slot& date = claim.slot(thing, field);
    const Date as_of = claim.slot(FieldId::claim_as_of).date();
    const std::string day = to_string(date.date());
    const std::string today = to_string(as_of);
    const Field& it = field_of(field);
    add(claim, "data.no-future-dates", Weight::warning, pointer_to(claim, thing, it),
        {std::string{label_of(it, Language::en)} + " " + day + " lies after " + today + ", the day as of which the claim is judged",
         std::string{label_of(it, Language::zh)} + day + "晚于审核基准日" + today});
}

void report_if_in_future(Claim& claim, ThingId thing, FieldId field, Date as_of) {
    const Slot& date = claim.slot(thing, field);
    if (date.known && date.date() > as_of) report_in_future(claim, thing, field);
}

void report_future_dates(Claim& claim) {
    if (!claim.slot(FieldId::claim_as_of).known) return;
    const Date as_of = claim.slot(FieldId::claim_as_of).date();
    for (const FieldId field : kHappened) {
        const Record record = field_of(field).record;
        if (record == Record::claim) report_if_in_future(claim, kTheClaim, field, as_of);
        for (const ThingId thing : claim.all(record)) report_if_in_future(claim, thing, field, as_of);
    }
    for (const ThingId contribution : claim.all(Record::contribution)) {
        const Slot& received = claim.slot(contribution, FieldId::contribution_received_on);
        // Money that has arrived was paid before: a later day of payment is a slip, where a payment still to come is none.
        if (received.known && received.date() <= as_of) report_if_in_future(claim, contribution, FieldId::contribution_paid_on, as_of);
    }
}

void report_birth_after_service(Claim& claim) {
    const Slot& birth = claim.slot(FieldId::claim_insured_birth_date);
    const Slot& categories = claim.slot(FieldId::claim_categories);
    const bool newborn = categories.known && (static_cast<std::uint64_t>(categories.number) & code_bit(CodeListId::category, "newborn")) != 0;
    if (!birth.known || newborn) return;
    for (const ThingId encounter : claim.all(Record::encounter)) {
        const Slot& start = claim.slot(encounter, FieldId::encounter_start);
        if (!claim.things[encounter].judged || !start.known || birth.date() <= start.date()) continue;
        const std::string begun = to_string(start.date());
        add(claim, "data.birth-not-after-service", Weight::warning, pointer_to(claim, kTheClaim, field_of(FieldId::claim_insured_birth_date)),
            {"the insured was born after the encounter of " + begun + " began", "参保人出生日期晚于就诊日期" + begun});
        return;
    }
}

/// Whether a number as it is nearly always written has that birth date in it, be it sound or not.
bool shows_birth_date(std::string_view number, Date birth) {
    if (number.size() != 18) return false;
    const std::uint64_t eight = digits::last_eight(number.substr(6, 8)) ^ digits::kZeros;
    if (!digits::are_digits(eight)) return false;
    const auto shown = static_cast<int>(digits::value(eight));
    return make_date(shown / 10000, shown / 100 % 100, shown % 100) == birth;
}

void report_other_birth_date(Claim& claim) {
    const Slot& type = claim.slot(FieldId::claim_insured_id_type);
    const Slot& number = claim.slot(FieldId::claim_insured_id_number);
    const Slot& birth = claim.slot(FieldId::claim_insured_birth_date);
    if (!type.known || type.number != code_number(CodeListId::id_type, "resident_id_card") || !number.known || !birth.known) return;
    if (shows_birth_date(number.text(), birth.date())) return;
    const IdentityNumber read = read_identity_number(number.text());
    if (read.fault != IdentityFault::none) return;
    const auto shown = make_date(read.year, read.month, read.day);
    if (!shown || *shown == birth.date()) return;
    add(claim, "data.id-birth-date", Weight::warning, pointer_to(claim, kTheClaim, field_of(FieldId::claim_insured_id_number)),
        {"the identity number says born on " + to_string(*shown) + ", the claim " + to_string(birth.date()),
         "身份证号码所载出生日期为" + to_string(*shown) + "，申请所填为" + to_string(birth.date())});
}

/// Of a few things each is compared with each.
bool are_few_and_distinct(const Claim& claim, const std::vector<ThingId>& things, FieldId id) {
    constexpr std::size_t kFew = 8;
    if (things.size() > kFew) return false;
    for (std::size_t i = 1; i < things.size(); ++i) {
        const Slot& one = claim.slot(things[i], id);
        if (!one.known) continue;
        for (std::size_t j = 0; j < i; ++j) {
            const Slot& other = claim.slot(things[j], id);
            if (!other.known || one.detail != other.detail) continue;
            if (one.text().back() == other.text().back() && one.text() == other.text()) return false;  // ids tend to differ in their ends
        }
    }
    return true;
}

void report_ids_given_twice(Claim& claim, Record record, FieldId id) {
    const auto& things = claim.all(record);
    if (are_few_and_distinct(claim, things, id)) return;
    std::vector<std::pair<std::string_view, ThingId>> given;
    for (const ThingId thing : things) {
        const Slot& slot = claim.slot(thing, id);
        if (slot.known) given.emplace_back(slot.text(), thing);
    }
    std::sort(given.begin(), given.end());
    for (std::size_t i = 1; i < given.size(); ++i) {
        if (given[i].first != given[i - 1].first) continue;
        const ThingId thing = given[i].second;
        const std::string text{given[i].first};
        add(claim, "duplicate_id", Weight::error, pointer_to(claim, thing, field_of(id)),
            {"the id \"" + text + "\" is given twice; both stay", "编号“" + text + "”重复出现；两项均保留"});
    }
}

void report_header(Claim& claim) {
    if (!claim.slot(FieldId::claim_claim_id).known) {
        add(claim, "no_claim_id", Weight::error, "/claim_id", {"the claim has no claim_id", "缺少申请编号 claim_id"});
    }
    const Slot& schema = claim.slot(FieldId::claim_schema);
    if (schema.known && schema.text() != "claim/1") {
        const std::string text{schema.text()};
        add(claim, "unknown_schema", Weight::error, "/schema",
            {"the schema \"" + text + "\" is not known; this version reads \"claim/1\"", "不识别格式版本“" + text + "”；本版本读取“claim/1”"});
    }
}

}  // namespace

void report_dangling_reference(Claim& claim, ThingId thing, FieldId ids, std::size_t n) {
    std::string path = pointer_to(claim, thing, field_of(ids));
    append_index(path, n);
    const std::string id{claim.texts_of(claim.slot(thing, ids))[n]};
    add(claim, "data.dangling-reference", Weight::warning, std::move(path),
        {"no encounter of the claim has the id \"" + id + "\"", "申请中没有编号为“" + id + "”的就诊"});
}

void report_unlikely_facts(Claim& claim) {
    report_header(claim);
    report_future_dates(claim);
    report_birth_after_service(claim);
    report_other_birth_date(claim);
    report_ids_given_twice(claim, Record::encounter, FieldId::encounter_encounter_id);
    report_ids_given_twice(claim, Record::document, FieldId::document_document_id);
}

}  // namespace claims
