#include "check/decision.hpp"

#include <algorithm>
#include <set>

namespace claims {
namespace {

Decision of_failure(const Finding& finding) {
    switch (finding.disposition) {
        case Disposition::note: return Decision::accepted;
        case Disposition::review: return Decision::manual_review;
        case Disposition::defer: return Decision::deferred;
        case Disposition::supplement: return Decision::returned_for_supplement;
        case Disposition::reject: return finding.scope == Scope::claim ? Decision::rejected : Decision::partially_rejected;
    }
    return Decision::accepted;
}

/// Refused encounters add up to a refused claim when they are all that is claimed; refused items and papers never do.
bool refuses_all_encounters(const Report& report, const Claim& claim) {
    std::set<std::string_view> refused;
    for (const Finding& finding : report.findings) {
        if (finding.status != Status::fail || finding.disposition != Disposition::reject || finding.scope != Scope::encounter) continue;
        refused.insert(finding.encounter_ids.begin(), finding.encounter_ids.end());
    }
    return !refused.empty() && std::all_of(claim.all(Record::encounter).begin(), claim.all(Record::encounter).end(), [&](ThingId encounter) {
        return !claim.things[encounter].judged || refused.contains(claim.slot(encounter, FieldId::encounter_encounter_id).text());
    });
}

}  // namespace

Decision decide(const Report& report, const Claim& claim, bool is_concerned) {
    Decision decision = is_concerned ? Decision::accepted : Decision::manual_review;
    const auto at_least = [&decision](Decision other) { decision = std::max(decision, other); };
    for (const Finding& finding : report.findings) {
        if (finding.status == Status::fail) at_least(of_failure(finding));
        if (finding.status == Status::unknown && finding.disposition != Disposition::note) at_least(Decision::manual_review);
    }
    for (const Problem& problem : report.problems) {
        if (problem.weight != Weight::note) at_least(Decision::manual_review);
    }
    if (refuses_all_encounters(report, claim)) at_least(Decision::rejected);
    return decision;
}

}  // namespace claims
