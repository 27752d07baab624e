#include <claims/checklist.hpp>
#include <claims/problem.hpp>
#include <claims/report.hpp>

namespace claims {

std::string_view name_of(Status status) {
    switch (status) {
        case Status::pass: return "pass";
        case Status::fail: return "fail";
        case Status::unknown: return "unknown";
        case Status::not_applicable: return "not_applicable";
    }
    return {};
}

std::string_view name_of(Disposition disposition) {
    switch (disposition) {
        case Disposition::note: return "note";
        case Disposition::review: return "review";
        case Disposition::defer: return "defer";
        case Disposition::supplement: return "supplement";
        case Disposition::reject: return "reject";
    }
    return {};
}

std::string_view name_of(Severity severity) {
    switch (severity) {
        case Severity::info: return "info";
        case Severity::warning: return "warning";
        case Severity::error: return "error";
    }
    return {};
}

std::string_view name_of(Scope scope) {
    switch (scope) {
        case Scope::claim: return "claim";
        case Scope::encounter: return "encounter";
        case Scope::document: return "document";
        case Scope::item: return "item";
    }
    return {};
}

std::string_view name_of(Decision decision) {
    switch (decision) {
        case Decision::accepted: return "accepted";
        case Decision::manual_review: return "manual_review";
        case Decision::deferred: return "deferred";
        case Decision::returned_for_supplement: return "returned_for_supplement";
        case Decision::partially_rejected: return "partially_rejected";
        case Decision::rejected: return "rejected";
        case Decision::unreadable: return "unreadable";
    }
    return {};
}

std::string_view name_of(Weight weight) {
    switch (weight) {
        case Weight::note: return "note";
        case Weight::warning: return "warning";
        case Weight::error: return "error";
    }
    return {};
}

std::string_view name_of(NeedKind kind) {
    switch (kind) {
        case NeedKind::document: return "document";
        case NeedKind::stamp: return "stamp";
        case NeedKind::endorsement: return "endorsement";
        case NeedKind::registration: return "registration";
        case NeedKind::record: return "record";
        case NeedKind::fact: return "fact";
        case NeedKind::name: return "name";
        case NeedKind::date: return "date";
        case NeedKind::amount: return "amount";
        case NeedKind::steps: return "steps";
        case NeedKind::listed: return "listed";
        case NeedKind::other: return "other";
        case NeedKind::all_of: return "all_of";
        case NeedKind::one_of: return "one_of";
    }
    return {};
}

std::string_view name_of(NeedGroup group) {
    switch (group) {
        case NeedGroup::papers: return "papers";
        case NeedGroup::registrations: return "registrations";
        case NeedGroup::facts: return "facts";
        case NeedGroup::days: return "days";
        case NeedGroup::against: return "against";
    }
    return {};
}

}  // namespace claims
