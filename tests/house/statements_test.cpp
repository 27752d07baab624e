// The rule files say what the checked draft of their statements says: each pair is asked about every example claim, and about variations of it.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>

#include <claims/ruleset.hpp>

#include "check/judge.hpp"
#include "check/visits.hpp"
#include "read/claim_reader.hpp"
#include "rules/changes.hpp"
#include "rules/rule_book.hpp"
#include "varied_claims.hpp"

namespace claims {
namespace {

struct Pair {
    const Rule* rule;
    std::shared_ptr<const Rule> statement;
};

/// The file of the rule with the statement in place of its own.
std::shared_ptr<const Rule> rule_of(const Json& statement, const Rule& rule) {
    Json file;
    for (const char* key : {"id", "title", "text", "basis", "strength", "in_force"}) file[key] = (*rule.file)[key];
    for (const char* key : {"for_each", "when", "require", "disposition"}) {
        if (statement.contains(key)) file[key] = statement[key];
    }
    file["notes"] = Json::array();
    file["examples"] = Json::array();
    std::vector<Problem> problems;
    std::shared_ptr<const Rule> made = make_rule(file, rule.ruleset, {}, problems);
    for (const Problem& problem : problems) ADD_FAILURE() << rule.id << problem.path << ": " << problem.message.en;
    return made;
}

std::vector<Pair> pairs(const RuleBook& book) {
    std::vector<Pair> pairs;
    std::ifstream file{TESTS "/data/statements.jsonl"};
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.starts_with("//")) continue;
        const Json statement = Json::parse(line);
        const Rule* rule = book.find_rule(statement["id"].get<std::string>());
        if (rule == nullptr)
            ADD_FAILURE() << "no rule has the statement " << statement["id"];
        else if (auto made = rule_of(statement, *rule))
            pairs.push_back({rule, std::move(made)});
    }
    return pairs;
}

std::vector<Json> all_claims(const RuleBook& book) {
    std::vector<Json> claims;
    for (const auto& [name, claim] : book.base_claims) claims.push_back(*claim);
    for (const auto& entry : std::filesystem::directory_iterator{EXAMPLES "/claims"}) {
        std::ifstream file{entry.path()};
        claims.push_back(Json::parse(file));
    }
    for (const auto& rule : book.rules) {
        for (const Json& example : (*rule->file)["examples"]) {
            Json claim = *book.base_claims.find(example["claim"].get<std::string>())->second;
            if (example.contains("with")) change_all(claim, example["with"]);
            claims.push_back(std::move(claim));
        }
    }
    return claims;
}

/// Status, disposition and computed day of each thing that a rule judges.
std::string told(const std::vector<Judgement>& judgements) {
    std::string text{name_of(worst_of(judgements))};
    for (const Judgement& judgement : judgements) {
        text += std::string{" "} + std::string{name_of(judgement.answer.status)} + "/" + std::string{name_of(judgement.disposition)};
        if (judgement.answer.deadline) text += "/" + to_string(*judgement.answer.deadline);
    }
    return text;
}

class Statements : public testing::Test {
protected:
    /// Asks each rule and its statement about a claim.
    void ask(const Json& claim) {
        const std::string text = claim.dump();
        ASSERT_TRUE(reader_.read(text, {})) << text;
        const KnownAround known{reader_.claim(), nullptr};
        const World world{reader_.claim(), book_.calendar, known};
        for (const Pair& pair : pairs_) {
            const auto judgements = judge(RuleInPlan{*pair.rule}, world, true);
            ++answers_[static_cast<std::size_t>(worst_of(judgements))];
            const std::string of_rule = told(judgements);
            const std::string of_statement = told(judge(RuleInPlan{*pair.statement}, world, true));
            if (of_rule != of_statement) differences_.emplace(pair.rule->id, of_rule + "; its statement: " + of_statement + "; of " + text);
        }
    }

    const RuleBook& book_ = builtin_rulesets().book();
    std::vector<Pair> pairs_ = pairs(book_);
    std::vector<Json> claims_ = all_claims(book_);
    std::size_t answers_[4] = {};
    std::map<std::string, std::string> differences_;  ///< the first of each rule
    ClaimReader reader_;
};

TEST_F(Statements, all_of_them_load) { EXPECT_EQ(pairs_.size() + 1, book_.rules.size()); }

TEST_F(Statements, a_rule_and_its_statement_say_the_same_of_every_example_claim) {
    ASSERT_GT(claims_.size(), 2000u);
    for (const Json& claim : claims_) {
        ask(claim);
        if (HasFatalFailure()) return;
    }
    for (const auto& [rule, difference] : differences_) ADD_FAILURE() << rule << ": " << difference;
    for (const std::size_t count : answers_) EXPECT_GT(count, 100u);
}

TEST_F(Statements, a_rule_and_its_statement_say_the_same_of_claims_varied_by_chance) {
    ClaimVariation variation{claims_, 20250320};
    for (Json claim : claims_) {
        for (int changes = 1; changes <= 3; ++changes) variation.vary(claim);
        ask(claim);
        if (HasFatalFailure()) return;
    }
    for (const auto& [rule, difference] : differences_) ADD_FAILURE() << rule << ": " << difference;
    for (const std::size_t count : answers_) EXPECT_GT(count, 100u);
}

TEST_F(Statements, another_statement_would_be_noticed) {
    const Rule* rule = book_.find_rule("xiamen.transfer.filed-within-7-days");
    ASSERT_NE(rule, nullptr);
    Json changed = *rule->file;
    const std::string require = changed["require"].dump();
    const std::size_t days = require.find("\"days\":7");
    ASSERT_NE(days, std::string::npos);
    changed["require"] = Json::parse(std::string{require}.replace(days, 8, "\"days\":8"));
    pairs_ = {{rule, rule_of(changed, *rule)}};
    std::size_t differences = 0;
    for (const Json& claim : claims_) {
        const std::string text = claim.dump();
        ASSERT_TRUE(reader_.read(text, {}));
        const KnownAround known{reader_.claim(), nullptr};
        const World world{reader_.claim(), book_.calendar, known};
        differences += told(judge(RuleInPlan{*rule}, world, true)) != told(judge(RuleInPlan{*pairs_[0].statement}, world, true)) ? 1 : 0;
    }
    EXPECT_GT(differences, 0u);
}

}  // namespace
}  // namespace claims
