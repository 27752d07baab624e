#pragma once

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace claims::test {

/// Claims of some persons in turn, a line each, in the order of their visits: each of one visit, the next a day later, of whose number in its month only
/// the other claims tell. Every seventh visit is cancelled by the claim after the next of the same person; every ninth claim presents the invoice of the one before it.
inline std::vector<std::string> frequent_visits(int count, int persons, const std::string& example) {
    std::ifstream file{example};
    const nlohmann::ordered_json sample = nlohmann::ordered_json::parse(file);
    const auto number = [](int value, std::size_t digits) {
        const std::string text = std::to_string(value);
        return std::string(digits - std::min(digits, text.size()), '0') + text;
    };
    std::vector<std::string> lines;
    for (int i = 0; i < count; ++i) {
        const int visit = i / persons;
        nlohmann::ordered_json claim = sample;
        claim["claim_id"] = "C" + number(i, 5);
        claim["insured"]["external_id"] = "P" + std::to_string(i % persons);
        claim["insured"].erase("id_number");
        claim["visit_history_complete"] = true;
        nlohmann::ordered_json& encounter = claim["encounters"][0];
        encounter.erase("monthly_ordinal");
        encounter["start"] = "2025-03-" + number(visit % 28 + 1, 2) + "T" + number(8 + visit / 28 % 10, 2) + ":30";
        encounter["end"] = encounter["start"];
        encounter["registration_no"] = "MZ" + number(i, 6);
        if (visit % 7 == 2 && visit > 2) {
            nlohmann::ordered_json cancelled = encounter;
            cancelled["encounter_id"] = "E0";
            cancelled["registration_no"] = "MZ" + number(i - 2 * persons, 6);
            cancelled["start"] = "2025-03-" + number((visit - 2) % 28 + 1, 2) + "T" + number(8 + (visit - 2) / 28 % 10, 2) + ":30";
            cancelled["registration_cancelled"] = true;
            claim["encounters"].push_back(cancelled);
        }
        nlohmann::ordered_json& invoice = claim["documents"][0];
        invoice.erase("registration_count_shown");
        invoice["encounter_ids"] = {"E1"};
        invoice["number"] = number(i % 9 == 8 ? i - 1 : i, 10);
        lines.push_back(claim.dump() + "\n");
    }
    return lines;
}

}  // namespace claims::test
