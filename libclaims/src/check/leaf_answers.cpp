// Which answers the examples of a rule bring out, leaf by leaf (<claims/trust.hpp>).

#include <algorithm>
#include <memory>

#include <nlohmann/json.hpp>

#include <claims/trust.hpp>

#include "check/each_rule.hpp"

namespace claims {
namespace {

void count(Summary& seen, Status status) {
    switch (status) {
        case Status::pass: ++seen.pass; return;
        case Status::fail: ++seen.fail; return;
        case Status::unknown: ++seen.unknown; return;
        case Status::not_applicable: ++seen.not_applicable; return;
    }
}

/// A requirement that counts its answers. It has no quick answer of its own: that one would leave parts out.
class Counted : public Requirement {
public:
    Counted(RequirementPtr inner, std::shared_ptr<Summary> seen) : inner_{std::move(inner)}, seen_{std::move(seen)} {}

    Answer check(const Subject& subject) const override {
        Answer answer = inner_->check(subject);
        count(*seen_, answer.status);
        return answer;
    }

    std::string describe(Language language) const override { return inner_->describe(language); }
    std::vector<Answer> more_answers(const Subject& subject) const override { return inner_->more_answers(subject); }
    std::vector<const Requirement*> parts() const override { return inner_->parts(); }

private:
    RequirementPtr inner_;
    std::shared_ptr<Summary> seen_;
};

/// A leaf of a statement, in the making.
struct Leaf {
    std::string pointer;
    std::shared_ptr<Summary> seen;
};

/// Adds a leaf, before those inside it, which are made first.
void add_leaf(std::vector<Leaf>& leaves, Leaf leaf) {
    const auto is_inside = [inside = leaf.pointer + "/"](const Leaf& other) { return other.pointer.starts_with(inside); };
    leaves.insert(std::find_if(leaves.begin(), leaves.end(), is_inside), std::move(leaf));
}

std::vector<AnswersSeen> answers_of(const RuleBook& book, const Rule& rule) {
    std::vector<Leaf> leaves;
    std::vector<Problem> problems;
    const auto counted = make_rule(*rule.file, rule.ruleset, book.own_kinds, problems, [&leaves](std::string_view kind, const std::string& pointer, RequirementPtr made) {
        constexpr std::string_view kOfOthers[] = {"all_of", "any_of", "none_of", "evident"};
        if (kind == "note") return made;  // it always passes, and is known by its class
        auto seen = std::make_shared<Summary>();
        if (std::find(std::begin(kOfOthers), std::end(kOfOthers), kind) == std::end(kOfOthers)) add_leaf(leaves, {pointer, seen});
        return RequirementPtr{std::make_unique<Counted>(std::move(made), std::move(seen))};
    });
    std::vector<AnswersSeen> all(1);
    TrialClaim claim{book.calendar};
    for (const Json& example : (*rule.file)["examples"]) {
        Json json;
        if (counted && make_claim(book, example, json).empty() && claim.read(json, example)) count(all.front().seen, claim.judge(*counted).status);
    }
    for (const Leaf& leaf : leaves) all.push_back({"", leaf.pointer, *leaf.seen});
    for (AnswersSeen& answers : all) answers.rule = rule.id;
    return all;
}

}  // namespace

std::vector<AnswersSeen> answers_seen(const Rulesets& rulesets, const std::vector<std::string>& ids) {
    const RuleBook& book = rulesets.book();
    std::vector<AnswersSeen> all;
    for (std::vector<AnswersSeen>& of_rule : each_rule<std::vector<AnswersSeen>>(book, ids, [&book](const Rule& rule) { return answers_of(book, rule); })) {
        all.insert(all.end(), std::make_move_iterator(of_rule.begin()), std::make_move_iterator(of_rule.end()));
    }
    return all;
}

}  // namespace claims
