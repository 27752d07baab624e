// What is collected of a claim for the sake of others is the same, whether all of it is read or only what counts.

#include <gtest/gtest.h>

#include <sstream>

#include "check/may_concern_others.hpp"
#include "history/claims_known.hpp"
#include "property/claim_mutator.hpp"
#include "read/claim_reader.hpp"

namespace claims {
namespace {

/// What is remembered of a claim, as text.
std::string remembered_of(const Claim& claim, const Remembered& remembered) {
    ClaimsKnown known;
    known.add(claim, remembered);
    std::ostringstream text;
    std::vector<Visit> visits;
    for (const PersonMonth month : known.person_months(0)) {
        text << month << ' ';
        known.append_visits(month, visits);
    }
    for (const Visit& visit : visits) {
        text << visit.identity << ' ' << visit.day << ' ' << visit.second << ' ' << int{visit.encounter_class} << visit.cancelled << visit.registration_no << ' '
             << visit.encounter_id << '\n';
    }
    for (const std::uint64_t invoice : known.invoices(0)) text << invoice << ' ' << known.presenters(invoice)[0] << '\n';
    return text.str();
}

class Collected : public testing::Test {
protected:
    void expect_the_same(const std::string& text) {
        const bool is_claim = all_.read(text, {});
        const std::string both = is_claim ? remembered_of(all_.claim(), {}) : std::string{};
        const std::string visits = is_claim ? remembered_of(all_.claim(), {true, false}) : std::string{};
        EXPECT_EQ(of_bare(both_, text, {}), both) << text;
        EXPECT_EQ(of_bare(visits_, text, {true, false}), visits) << text;
        remembered_ += both.empty() ? 0 : 1;
        passed_over_ += may_concern_others(text, {true, false}) ? 0 : 1;
    }

    int remembered_ = 0;
    int passed_over_ = 0;

private:
    static std::string of_bare(ClaimReader& reader, const std::string& text, const Remembered& remembered) {
        if (!may_concern_others(text, remembered)) return {};
        return reader.read_bare(text) ? remembered_of(reader.claim(), remembered) : std::string{};
    }

    ClaimReader all_;
    ClaimReader both_{shapes_of_visits_and_invoices()};
    ClaimReader visits_{shapes_of_visits()};
};

TEST_F(Collected, is_the_same_of_a_claim_read_in_part_and_whole) {
    ClaimMutator mutator{20250101};
    for (const SampleClaim& claim : sample_claims()) {
        expect_the_same(claim.text);
        for (int round = 0; round < 20; ++round) expect_the_same(mutator.change(claim.json).dump());
        expect_the_same(mutator.shuffled(claim.json).dump(-1, ' ', true));  // all letters beyond ASCII escaped
    }
    EXPECT_GT(remembered_, 500);
    EXPECT_GT(passed_over_, 50);
}

TEST_F(Collected, is_the_same_where_keys_are_given_twice) {
    for (const SampleClaim& claim : sample_claims()) {
        for (const auto& [key, value] : claim.json.items()) {
            std::string text = claim.text;
            expect_the_same(text.insert(text.rfind('}'), ", \"" + key + "\": " + value.dump()));
        }
    }
    EXPECT_GT(remembered_, 50);
}

TEST_F(Collected, is_nothing_of_what_is_no_claim) {
    for (const char* const text : {"", "[]", R"({"encounters": [{"class": "outpatient"})", R"({"encounters": "outpatient"})"}) expect_the_same(text);
    EXPECT_EQ(remembered_, 0);
}

}  // namespace
}  // namespace claims
