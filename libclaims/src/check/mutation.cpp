// Mutation of rules: whether the examples of a rule notice that it is wrong (<claims/trust.hpp>).

#include <algorithm>

#include <nlohmann/json.hpp>

#include <claims/trust.hpp>

#include "check/each_rule.hpp"
#include "check/mutants.hpp"
#include "rules/changes.hpp"

namespace claims {
namespace {

/// The mutants of one rule and its examples.
class RuleMutation {
public:
    RuleMutation(const RuleBook& book, const Rule& rule) : book_{book}, rule_{rule} {}

    MutationScore score() {
        read_examples();
        const Json& file = *rule_.file;
        Json equivalent = file.contains("equivalent") ? file["equivalent"] : Json::object();
        MutationScore score;
        std::vector<WrongRule> unnoticed;
        for (WrongRule& wrong : wrong_rules(book_, rule_)) {
            ++score.mutants;
            if (is_noticed(wrong)) continue;
            if (!equivalent.contains(wrong.name)) {
                unnoticed.push_back(std::move(wrong));
                continue;
            }
            score.equivalent.push_back({rule_.id, wrong.name, equivalent[wrong.name].get<std::string>(), ""});
            equivalent.erase(wrong.name);
        }
        for (const auto& [name, why] : equivalent.items()) score.not_so.push_back({rule_.id, name, why.get<std::string>(), ""});
        const std::vector<std::string> telling = telling_examples(book_, rule_, unnoticed);
        for (std::size_t i = 0; i < unnoticed.size(); ++i) score.survivors.push_back({rule_.id, unnoticed[i].name, "", telling[i]});
        return score;
    }

private:
    void read_examples() {
        for (const Json& example : (*rule_.file)["examples"]) {
            Json claim;
            auto trial = std::make_unique<TrialClaim>(book_.calendar);
            if (make_claim(book_, example, claim).empty() && trial->read(claim, example)) examples_.push_back({&example, std::move(claim), std::move(trial)});
        }
    }

    struct Example {
        const Json* json;
        Json claim;
        std::unique_ptr<TrialClaim> trial;
    };

    bool is_noticed(const WrongRule& wrong) const {
        return std::any_of(examples_.begin(), examples_.end(), [&wrong](const Example& example) {
            return !difference(*example.json, wrong.judge(*example.trial, example.claim, *example.json)).empty();
        });
    }

    const RuleBook& book_;
    const Rule& rule_;
    std::vector<Example> examples_;
};

template <class List>
void append(List& all, List& more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace

Verdict WrongRule::judge(TrialClaim& trial, const Json& claim, const Json& example) const {
    if (misread == nullptr) return trial.judge(*rule);
    Json other = claim;
    misread(other);
    TrialClaim other_trial{trial.calendar()};
    return other_trial.read(other, example) ? other_trial.judge(*rule) : Verdict{};
}

std::vector<WrongRule> wrong_rules(const RuleBook& book, const Rule& rule) {
    std::vector<WrongRule> made;
    for (const Neighbour& neighbour : neighbours_of(*rule.file)) {
        Json json = *rule.file;
        std::vector<Problem> problems;
        const bool changes = neighbour.misread == nullptr;
        if (changes && !change(json, neighbour.pointer, neighbour.json.empty() ? Json{} : Json::parse(neighbour.json))) continue;
        if (auto wrong = make_rule(json, rule.ruleset, book.own_kinds, problems)) made.push_back({neighbour.name(), std::move(wrong), neighbour.misread});
    }
    return made;
}

std::size_t MutationScore::percent() const {
    const std::size_t judged = mutants - equivalent.size();
    return judged == 0 ? 100 : 100 * (judged - survivors.size()) / judged;
}

MutationScore mutate(const Rulesets& rulesets, const std::vector<std::string>& ids) {
    const RuleBook& book = rulesets.book();
    MutationScore all;
    for (MutationScore& of_rule : each_rule<MutationScore>(book, ids, [&book](const Rule& rule) { return RuleMutation{book, rule}.score(); })) {
        all.mutants += of_rule.mutants;
        append(all.survivors, of_rule.survivors);
        append(all.equivalent, of_rule.equivalent);
        append(all.not_so, of_rule.not_so);
    }
    return all;
}

}  // namespace claims
