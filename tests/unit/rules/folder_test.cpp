// What of a folder is read: links are followed, once; nothing is passed over in silence.

#include <gtest/gtest.h>

#include "ruleset_folder.hpp"

namespace claims {
namespace {

namespace fs = std::filesystem;

/// What is said of a folder into which links were laid: where each leads.
std::string said_with_links(const std::vector<std::pair<std::string, std::string>>& links) {
    Folder folder;
    for (const auto& [link, target] : links) fs::create_symlink(target, folder.root() / link);
    std::string text;
    for (const Problem& problem : folder.problems()) text += fs::path{problem.file}.lexically_relative(folder.root()).string() + ": " + problem.message.en + "\n";
    return text;
}

TEST(FolderOfRulesets, a_linked_ruleset_is_one_as_any) {
    Folder target;
    const fs::path links = target.root() / "links";
    fs::create_directories(links);
    fs::create_directory_symlink(target.root() / "office", links / "office");
    const Rulesets loaded = load(links);
    EXPECT_EQ(loaded.rule_ids(), std::vector<std::string>{"office.numbered"});
    EXPECT_EQ(loaded.stamps()[0]->sha256, load(target.root() / "office").stamps()[0]->sha256);
}

TEST(FolderOfRulesets, a_linked_file_is_read) {
    Folder folder;
    fs::rename(folder.root() / "office/rules", folder.root() / "kept");
    fs::create_directory(folder.root() / "office/rules");
    fs::create_symlink(folder.root() / "kept/numbered.json", folder.root() / "office/rules/numbered.json");
    EXPECT_EQ(load(folder.root() / "office").rule_ids(), std::vector<std::string>{"office.numbered"});
}

TEST(FolderOfRulesets, links_that_lead_nowhere_or_in_a_circle_are_said) {
    EXPECT_EQ(said_with_links({}), "");
    EXPECT_EQ(said_with_links({{"office/rules/gone.json", "nowhere.json"}}), "office/rules/gone.json: this link leads nowhere\n");
    EXPECT_EQ(said_with_links({{"office/round", ".."}}), "office/round: this folder is there twice: a link points at it\n");
    EXPECT_EQ(said_with_links({{"office/itself", "itself"}}), "office/itself: this link leads nowhere\n");
}

TEST(FolderOfRulesets, a_dot_in_the_name_of_a_rules_file_would_give_two_places_one_id) {
    Folder folder;
    folder.put_rule("office.numbered", "office.a.b", "office/rules/a.b.json");
    ASSERT_EQ(folder.problems().size(), 1U);
    EXPECT_EQ(folder.problems()[0].file, "office/rules/a.b.json");
    EXPECT_NE(folder.problems()[0].message.en.find("dot"), std::string::npos);
}

}  // namespace
}  // namespace claims
