// A validator of the usual kind: a nlohmann DOM, std::string, Boost dates. The rules are those of rules.txt, stated as in plain_python.py.

#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <boost/date_time/gregorian/gregorian.hpp>
#include <nlohmann/json.hpp>

namespace {

using boost::gregorian::date;
using nlohmann::json;

enum class Status { pass, fail, unknown };

const std::set<std::string> kInvoices = {"invoice", "electronic_invoice"};
const std::set<std::string> kRecords = {"outpatient_record", "emergency_record", "inpatient_record",
                                        "discharge_record",  "medical_record",   "medical_booklet"};
const std::set<std::string> kEmergencies = {"acute", "rescue"};
constexpr const char* kRequests[] = {"account_request", "card_request", "transfer_case", "employment"};

std::string text(const json& object, const char* key) { return object.contains(key) ? object[key].get<std::string>() : std::string{}; }

date day(const std::string& written) { return boost::gregorian::from_simple_string(written.substr(0, 10)); }

/// Boost's months stick to the ends of months; the law's do not.
date months_after(const date& from, int months) {
    const date first = date{from.year(), from.month(), 1} + boost::gregorian::months{months};
    const int last = first.end_of_month().day();
    return {first.year(), first.month(), static_cast<unsigned short>(std::min<int>(from.day(), last))};
}

bool lies_in(const std::string& place, std::string region) {
    while (region.ends_with("00")) region.resize(region.size() - 2);
    return place.starts_with(region);
}

bool belongs(const json& thing, const json& encounter) {
    if (!thing.contains("encounter_ids") || thing["encounter_ids"].empty()) return true;
    for (const json& id : thing["encounter_ids"]) {
        if (id == encounter["encounter_id"]) return true;
    }
    return false;
}

/// Whether there is such a thing; unknown where the list is not given, or one might be it.
Status presence(const json* things, const std::function<Status(const json&)>& fits) {
    if (things == nullptr) return Status::unknown;
    Status answer = Status::fail;
    for (const json& thing : *things) {
        const Status fit = fits(thing);
        if (fit == Status::pass) return fit;
        if (fit == Status::unknown) answer = fit;
    }
    return answer;
}

Status equals(const json& thing, const std::map<std::string, std::string>& wanted) {
    Status answer = Status::pass;
    for (const auto& [key, value] : wanted) {
        if (!thing.contains(key))
            answer = Status::unknown;
        else if (thing[key].get<std::string>() != value)
            return Status::fail;
    }
    return answer;
}

Status is_among(const std::string& word, const std::set<std::string>& words) { return words.count(word) > 0 ? Status::pass : Status::fail; }

const json* list(const json& object, const char* key) { return object.contains(key) ? &object[key] : nullptr; }

class Judge {
public:
    // Parentheses: braces would make a list of one of it.
    explicit Judge(const json& claim) : claim_{claim}, papers_{list(claim, "documents")}, encounters_(claim.value("encounters", json::array())) {}

    std::map<std::string, Status> run() {
        bool asks = false;
        for (const char* const request : kRequests) asks = asks || claim_.contains(request);
        if (!claim_.contains("categories") && (encounters_.empty() || asks)) return {};
        std::string place = text(claim_, "jurisdiction");
        if (place.empty() && claim_.contains("insured")) place = text(claim_["insured"], "insured_place");
        in_xiamen_ = lies_in(place, "350200");
        if (in_xiamen_ && claim_.value("categories", json::array()).empty()) {
            say("claim.category-declared", claim_.contains("categories") ? Status::fail : Status::unknown);
        }
        for (const json& encounter : encounters_) judge_encounter(encounter);
        if (!in_xiamen_) return found_;
        for (const json& paper : claim_.value("documents", json::array())) {
            if (kInvoices.count(text(paper, "kind")) > 0) judge_invoice(paper);
        }
        if (declares(claim_, "newborn")) judge_newborn();
        return found_;
    }

private:
    void say(const std::string& rule, Status status) {
        if (status == Status::fail || (status == Status::unknown && found_.count(rule) == 0)) found_[rule] = status;
    }

    bool declares(const json& holder, const std::string& category) const {
        const json categories = holder.contains("categories") ? holder["categories"] : claim_.value("categories", json::array());
        return std::find(categories.begin(), categories.end(), category) != categories.end();
    }

    bool paper_declares(const json& paper, const std::string& category) const {
        bool belongs_to_one = false;
        for (const json& encounter : encounters_) {
            if (!belongs(paper, encounter)) continue;
            if (declares(encounter, category)) return true;
            belongs_to_one = true;
        }
        return !belongs_to_one && declares(claim_, category);
    }

    static Status stamped(const json& paper, const std::string& authority, bool of_issuer) {
        return presence(list(paper, "stamps"), [&](const json& stamp) {
            if (stamp.contains("on") && paper.contains("issued_on") && day(text(stamp, "on")) < day(text(paper, "issued_on"))) return Status::fail;
            if (!stamp.value("legible", true)) return Status::fail;
            const std::string issuer = paper.contains("issuer") ? text(paper["issuer"], "code") : std::string{};
            if (of_issuer && stamp.contains("institution_code") && text(stamp, "institution_code") != issuer) return Status::fail;
            return equals(stamp, {{"authority", authority}, {"side", "back"}});
        });
    }

    void judge_invoice(const json& paper) {
        if (paper_declares(paper, "system_failure")) {
            say("xiamen.system-failure.invoice-stamped", stamped(paper, "hospital_charging_office", true));
            say("xiamen.system-failure.invoice-endorsed", presence(list(paper, "endorsements"), [](const json& endorsement) {
                    return equals(endorsement, {{"kind", "system_failure_statement"}, {"side", "back"}});
                }));
        }
        if (paper_declares(paper, "card_unavailable"))
            say("xiamen.card-unavailable.invoice-stamped", stamped(paper, "card_management_department", false));
    }

    void judge_transfer(const json& encounter) {
        json filings = json::array();
        for (const json& registration : claim_.value("registrations", json::array())) {
            if (text(registration, "kind") == "transfer_filing" && belongs(registration, encounter)) filings.push_back(registration);
        }
        const date start = day(text(encounter, "start"));
        const json* const given = claim_.contains("registrations") ? &filings : nullptr;
        say("xiamen.transfer.filing-present", presence(given, [&](const json& filing) {
                return !filing.contains("valid_to") || day(text(filing, "valid_to")) >= start ? Status::pass : Status::fail;
            }));
        json placed = json::array();
        bool urgent = false;
        for (const json& filing : filings) {
            urgent = urgent || filing.value("urgent", false);
            if (filing.contains("place")) placed.push_back(filing);
        }
        if (urgent) {
            say("xiamen.transfer.filed-within-7-days", presence(&filings, [&](const json& filing) {
                    return day(text(filing, "filed_on")) <= start + boost::gregorian::days{7} ? Status::pass : Status::fail;
                }));
        }
        if (placed.empty()) return;
        say("xiamen.transfer.place-matches", presence(&placed, [&](const json& filing) {
                return lies_in(text(encounter["institution"], "admin_division"), text(filing, "place")) ? Status::pass : Status::fail;
            }));
    }

    void judge_encounter(const json& encounter) {
        json own = json::array();
        for (const json& paper : claim_.value("documents", json::array())) {
            if (belongs(paper, encounter)) own.push_back(paper);
        }
        const json* const papers = papers_ == nullptr ? nullptr : &own;
        const auto has_one_of = [&](const std::set<std::string>& kinds) {
            return presence(papers, [&](const json& paper) { return is_among(text(paper, "kind"), kinds); });
        };
        if (!encounter.contains("amount") || std::stod(text(encounter, "amount")) > 0) say("claim.invoice-present", has_one_of(kInvoices));
        const std::string end = encounter.contains("end") ? text(encounter, "end") : text(encounter, "start");
        const std::string submitted = text(claim_, "submitted_on");
        const bool dated = !end.empty() && !submitted.empty();
        say("claim.submitted-after-service", !dated ? Status::unknown : day(end) <= day(submitted) ? Status::pass : Status::fail);
        const json institution = encounter.value("institution", json::object());
        if (!institution.value("designated", false) && kEmergencies.count(text(encounter, "nature")) == 0) {
            say("eligibility.designated-institution",
                institution.contains("designated") && encounter.contains("nature") ? Status::fail : Status::unknown);
        }
        if (!in_xiamen_) return;
        if (declares(encounter, "transfer_treatment")) judge_transfer(encounter);
        if (declares(encounter, "emergency_without_card")) say("xiamen.emergency-no-card.record-present", has_one_of(kRecords));
        if (!declares(encounter, "retired_cadre_off_catalogue_drugs")) return;
        for (const json& measure : encounter.value("measures", json::array())) {
            if (text(measure, "kind") != "drug" || text(measure, "catalog_status") != "off") continue;
            say("xiamen.retired-cadre.approval-form", has_one_of({"off_catalogue_drug_approval_form"}));
        }
    }

    void judge_newborn() {
        say("xiamen.newborn.birth-certificate",
            presence(papers_, [](const json& paper) { return is_among(text(paper, "kind"), {"birth_certificate"}); }));
        const std::string born = claim_.contains("birth") ? text(claim_["birth"], "birth_date") : text(claim_["insured"], "birth_date");
        const std::string enrolled = claim_.contains("enrollment") ? text(claim_["enrollment"], "enrolled_on") : std::string{};
        const bool dated = !born.empty() && !enrolled.empty();
        say("xiamen.newborn.enrolled-within-3-months", !dated                                        ? Status::unknown
                                                       : day(enrolled) <= months_after(day(born), 3) ? Status::pass
                                                                                                     : Status::fail);
    }

    const json& claim_;
    const json* papers_;
    json encounters_;
    bool in_xiamen_ = false;
    std::map<std::string, Status> found_;
};

}  // namespace

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    std::ifstream file;
    if (argc > 1) file.open(argv[1], std::ios::binary);
    std::istream& in = argc > 1 ? file : std::cin;
    for (std::string line; std::getline(in, line);) {
        const json claim = json::parse(line);
        json findings = json::array();
        for (const auto& [rule, status] : Judge{claim}.run())
            findings.push_back({{"rule", rule}, {"status", status == Status::fail ? "fail" : "unknown"}});
        std::cout << json{{"claim_id", claim.value("claim_id", "")}, {"findings", findings}}.dump() << '\n';
    }
    return 0;
}
