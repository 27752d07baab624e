// An omission never weakens: what a layer does not mention is in force as it was. Each mention is taken away in turn, and whatever the parent's rules
// answer alone they answer again.

#include <gtest/gtest.h>

#include <set>

#include "answers.hpp"

namespace claims {
namespace {

namespace fs = std::filesystem;

const fs::path kTianjin = RULESETS "/tianjin";
const fs::path kCity = EXAMPLES "/rulesets/my-city";

/// A layer, its parent, and claims on which the parent's rules have something to say.
class Layer {
public:
    explicit Layer(const fs::path& folder) : files{files_of(folder)}, parent_{book_of(files)->rulesets.front()->extends} {
        add_claims_of_ruleset(*book_of(files), fs::path{folder}.filename(), claims_);
        add_claims_of_ruleset(builtin_rulesets().book(), parent_, claims_);
        alone = answers_of(only(builtin_rulesets(), {parent_}), claims_);
    }

    [[nodiscard]] Answers with(const std::vector<File>& of_the_layer) const {
        return answers_of(claims::with(only(builtin_rulesets(), {parent_}), Rulesets{book_of(of_the_layer)}), claims_);
    }

    /// The parent's rules that the files mention.
    [[nodiscard]] static std::set<std::string> replaced(const std::vector<File>& of_the_layer) {
        std::set<std::string> ids;
        const auto book = book_of(of_the_layer);
        for (const auto& rule : book->rules) ids.insert(rule->replaces.begin(), rule->replaces.end());
        return ids;
    }

    /// Every rule of the parent that the files do not mention answers as it does alone.
    void expect_the_rest_as_alone(const std::vector<File>& of_the_layer, const std::string& taken) const {
        const Answers now = with(of_the_layer);
        const std::set<std::string> mentioned = replaced(of_the_layer);
        for (const auto& [rule, answers] : alone) {
            if (mentioned.contains(rule)) continue;
            EXPECT_EQ(now.at(rule), answers) << rule << " without " << taken;
        }
    }

    std::vector<File> files;
    Answers alone;

private:
    static std::shared_ptr<const RuleBook> book_of(const std::vector<File>& of_the_layer) { return made_book(of_the_layer); }

    std::string parent_;
    std::vector<std::string> claims_;
};

class Omission : public testing::TestWithParam<fs::path> {};

bool is_rule(const File& file) { return file.path.find("/rules/") != std::string::npos; }

TEST_P(Omission, what_the_layer_does_not_mention_stays_as_it_was) {
    const Layer layer{GetParam()};
    layer.expect_the_rest_as_alone(layer.files, "anything");
    const Answers whole = layer.with(layer.files);
    EXPECT_FALSE(Layer::replaced(layer.files).empty());
    for (const std::string& rule : Layer::replaced(layer.files))
        EXPECT_NE(whole.at(rule), layer.alone.at(rule)) << "a mention that changes nothing: " << rule;
}

TEST_P(Omission, without_a_rule_file_the_rule_that_it_replaced_is_in_force_again) {
    const Layer layer{GetParam()};
    std::size_t taken = 0;
    for (std::size_t i = 0; i < layer.files.size(); ++i) {
        if (!is_rule(layer.files[i])) continue;
        std::vector<File> rest = layer.files;
        rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
        layer.expect_the_rest_as_alone(rest, layer.files[i].path);
        ++taken;
    }
    EXPECT_GE(taken, 2U);
}

TEST_P(Omission, without_replaces_both_rules_judge) {
    const Layer layer{GetParam()};
    const Answers whole = layer.with(layer.files);
    for (std::size_t i = 0; i < layer.files.size(); ++i) {
        if (!is_rule(layer.files[i])) continue;
        Json rule = json_of(layer.files[i]);
        if (rule.erase("replaces") == 0) continue;
        std::vector<File> rest = layer.files;
        rest[i].bytes = rule.dump();
        layer.expect_the_rest_as_alone(rest, layer.files[i].path + "/replaces");
        EXPECT_EQ(layer.with(rest).at(rule["id"].get<std::string>()), whole.at(rule["id"].get<std::string>()));
    }
}

INSTANTIATE_TEST_SUITE_P(Layers, Omission, testing::Values(kTianjin, kCity),
                         [](const auto& layer) { return layer.param == kCity ? "city" : "tianjin"; });

TEST(OmissionOfAValue, leaves_the_value_before_it_which_is_the_parents) {
    const Layer layer{kCity};
    std::vector<File> files = layer.files;
    std::size_t taken = 0;
    for (File& file : files) {
        if (!file.path.ends_with("employer-registers.json")) continue;
        Json rule = json_of(file);
        Json& history = rule["require"]["deadline"]["within"];
        while (history.size() > 1) history.erase(history.size() - 1), ++taken;
        file.bytes = rule.dump();
    }
    EXPECT_EQ(taken, 1U);
    const std::string own = "my-city.employer-registers";
    const std::string parents = "eligibility.employer-registers-30-days";
    EXPECT_EQ(layer.with(files).at(own), layer.alone.at(parents));
    EXPECT_NE(layer.with(layer.files).at(own), layer.alone.at(parents));
}

}  // namespace
}  // namespace claims
