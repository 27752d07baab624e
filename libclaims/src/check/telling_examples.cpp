// The search for claims that tell a rule from its mutants.

#include <algorithm>

#include "check/claim_edits.hpp"
#include "check/mutants.hpp"
#include "rules/changes.hpp"

namespace claims {
namespace {

/// Claims that are tried for one rule.
constexpr std::size_t kMostTrials = 20'000;

/// A claim to begin with: an example's.
struct Start {
    const Json* example;
    Json claim;
};

class Search {
public:
    Search(const RuleBook& book, const Rule& rule, const std::vector<WrongRule>& wrong) : book_{book}, rule_{rule}, wrong_{wrong}, found_(wrong.size()), claim_{book.calendar} {
        topics_.add(*rule.file);
        for (const WrongRule& mutant : wrong) topics_.add(*mutant.rule->file);
        for (const Json& example : (*rule.file)["examples"]) {
            Json json;
            if (make_claim(book, example, json).empty()) starts_.push_back({&example, std::move(json)});
        }
        for (const Start& start : starts_) add_days(start.claim, *start.example);
    }

    std::vector<std::string> run() {
        for (const Start& start : starts_) {
            for (ClaimEdit& edit : claim_edits(start.claim, topics_)) try_claim(start, {&edit});
        }
        for (const Start& start : starts_) {
            for (const ClaimEdit& first : claim_edits(start.claim, topics_)) {
                Json json = start.claim;
                if (is_over()) return found_;
                if (!change(json, first.pointer, first.value)) continue;
                for (const ClaimEdit& second : claim_edits(json, topics_)) try_claim(start, {&first, &second});
            }
        }
        return found_;
    }

private:
    bool is_over() const {
        return trials_ >= kMostTrials || std::none_of(found_.begin(), found_.end(), [](const std::string& example) { return example.empty(); });
    }

    /// The days that the rule, or one of its mutants, counts from the dates of a claim.
    void add_days(const Json& json, const Json& example) {
        if (!claim_.read(json, example)) return;
        for (std::size_t i = 0; i <= wrong_.size(); ++i) {
            const Verdict verdict = i == 0 ? claim_.judge(rule_) : wrong_[i - 1].judge(claim_, json, example);
            for (const std::set<std::string>& shown : verdict.shown) {
                for (const std::string& day : shown) {
                    if (parse_date(day)) topics_.add_day(day);
                }
            }
        }
    }

    void try_claim(const Start& start, const std::vector<const ClaimEdit*>& edits) {
        Json json = start.claim;
        if (is_over() || !std::all_of(edits.begin(), edits.end(), [&json](const ClaimEdit* edit) { return change(json, edit->pointer, edit->value); })) return;
        ++trials_;
        if (!claim_.read(json, *start.example) || claim_.has_problems()) return;
        const Verdict right = claim_.judge(rule_);
        std::vector<std::size_t> told;
        std::set<std::size_t> needed;  // what the example must expect besides the outcome
        for (std::size_t i = 0; i < wrong_.size(); ++i) {
            if (!found_[i].empty()) continue;
            const Verdict other = wrong_[i].judge(claim_, json, *start.example);
            if (other == right) continue;
            told.push_back(i);
            if (other.status == right.status) needed.insert(first_difference(right, other));
        }
        if (told.empty()) return;
        const std::string example = example_of(start, edits, json, right, needed);
        for (const std::size_t i : told) found_[i] = example;
    }

    static std::size_t first_difference(const Verdict& a, const Verdict& b) {
        return static_cast<std::size_t>(std::mismatch(a.shown.begin(), a.shown.end(), b.shown.begin()).first - a.shown.begin());
    }

    /// The claim as an example; empty where its changes cannot be said in this way.
    std::string example_of(const Start& start, const std::vector<const ClaimEdit*>& edits, const Json& json, const Verdict& verdict,
                           const std::set<std::size_t>& needed) const {
        Json with = start.example->contains("with") ? (*start.example)["with"] : Json::object();
        std::string name;
        for (const ClaimEdit* const edit : edits) {
            with.erase(edit->pointer);
            with[edit->pointer] = edit->value;
            name += (name.empty() ? "" : ", ") + edit->pointer.substr(1) + " is " + (edit->value.is_null() ? "left out" : edit->value.dump());
        }
        Json example{{"name", name}, {"claim", (*start.example)["claim"]}, {"with", with}, {"expect", name_of(verdict.status)}};
        if (start.example->contains("beside")) example["beside"] = (*start.example)["beside"];
        for (const std::size_t i : needed) {
            const std::set<std::string>& shown = verdict.shown[i];
            Json& expected = example[std::string{kExpectations[i]}];
            if (shown.size() == 1) expected = *shown.begin();
            else expected = shown;
        }
        Json again;
        return make_claim(book_, example, again).empty() && again == json ? example.dump() : std::string{};
    }

    const RuleBook& book_;
    const Rule& rule_;
    const std::vector<WrongRule>& wrong_;
    std::vector<std::string> found_;
    TrialClaim claim_;
    Topics topics_;
    std::vector<Start> starts_;
    std::size_t trials_ = 0;
};

}  // namespace

std::vector<std::string> telling_examples(const RuleBook& book, const Rule& rule, const std::vector<WrongRule>& wrong) {
    return wrong.empty() ? std::vector<std::string>{} : Search{book, rule, wrong}.run();
}

}  // namespace claims
