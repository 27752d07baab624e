#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "read_claim.hpp"

namespace claims {

constexpr std::uint64_t kOutpatient = code_bit(CodeListId::encounter_class, "outpatient");
constexpr std::uint64_t kAnyVisit = kOutpatient | code_bit(CodeListId::encounter_class, "emergency");

/// An outpatient visit; `more`, members with a comma before them, may say otherwise.
inline std::string visit(const std::string& id, const std::string& start, const std::string& more = {}) {
    const std::string visit_class = more.find("\"class\"") == std::string::npos ? R"(, "class": "outpatient")" : "";
    return R"({"encounter_id": ")" + id + R"(", "start": ")" + start + "\"" + visit_class + more + "}";
}

/// The registration of a visit at a hospital, for `visit`.
inline std::string registered(const std::string& number, const std::string& hospital = "H1") {
    return R"(, "registration_no": ")" + number + R"(", "institution": {"code": ")" + hospital + "\"}";
}

/// So many visits from the first of March on, a day each: V1, V2, … (the claim's id comes before, where visits of several claims are told apart).
inline std::vector<std::string> visits_in_march(int count, const std::string& before = "V") {
    std::vector<std::string> visits;
    for (int day = 1; day <= count; ++day) visits.push_back(visit(before + std::to_string(day), std::string{"2025-03-"} + (day < 10 ? "0" : "") + std::to_string(day)));
    return visits;
}

/// A claim of a person with these visits.
inline std::string claim_of(const std::vector<std::string>& visits, const std::string& more = {}, const std::string& id = "C1",
                            const std::string& insured = R"("id_number": "11010519491231002X")") {
    std::string list;
    for (const std::string& one : visits) list += (list.empty() ? "" : ", ") + one;
    return R"({"claim_id": ")" + id + R"(", "as_of": "2025-06-30", "insured": {)" + insured + "}, \"encounters\": [" + list + "]" + more + "}";
}

constexpr const char* kComplete = R"(, "visit_history_complete": true)";

/// "3", "3 or more", "no visit", "not dated".
inline std::string shown(const VisitNumber& number, bool of_month = false) {
    if (!number.counted) return "no visit";
    if (!number.dated) return "not dated";
    const std::int32_t low = of_month ? number.month_low : number.low;
    const std::int32_t high = of_month ? number.month_high : number.high;
    if (low == high) return std::to_string(low);
    return std::to_string(low) + (high == VisitNumber::kNoBound ? " or more" : " to " + std::to_string(high));
}

/// The numbers of a claim's visits in the order of its encounters: "1, 3 or more".
inline std::string numbers_of(const std::string& text, const ClaimsKnown* others = nullptr, std::uint64_t classes = kAnyVisit, bool of_month = false) {
    ReadClaim read{text, others};
    std::string numbers;
    for (const ThingId encounter : read.claim().all(Record::encounter)) {
        numbers += (numbers.empty() ? "" : ", ") + shown(read.known().visit_number(encounter, classes), of_month);
    }
    return numbers;
}

/// The totals of the months of a claim's visits, in the order of its encounters.
inline std::string totals_of(const std::string& text, const ClaimsKnown* others = nullptr) { return numbers_of(text, others, kAnyVisit, true); }

/// What is known of claims, added in this order.
inline ClaimsKnown known_of(const std::vector<std::string>& texts) {
    ClaimsKnown known;
    for (const std::string& text : texts) known.add(ReadClaim{text}.claim());
    return known;
}

}  // namespace claims
