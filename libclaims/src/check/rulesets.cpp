// Rulesets as users load them (<claims/ruleset.hpp>).

#include <claims/ruleset.hpp>

#include <algorithm>

#include "rules/embedded.hpp"
#include "rules/folder.hpp"
#include "rules/json_file.hpp"
#include "rules/profile.hpp"
#include "rules/rule_book.hpp"

namespace claims {
namespace {

std::string message_of(const std::vector<Problem>& problems) {
    std::string text;
    for (const Problem& problem : problems) {
        if (!text.empty()) text += '\n';
        if (!problem.file.empty()) text += problem.file + ":" + std::to_string(problem.line) + ":" + std::to_string(problem.column) + ": ";
        if (!problem.path.empty()) text += problem.path + ": ";
        text += problem.message.en;
    }
    return text;
}

/// The file of a rule by its id, or nullptr.
const File* file_of_rule(std::string_view id, const std::vector<File>& files) {
    const std::string path = path_of_rule(id);
    const auto found = std::find_if(files.begin(), files.end(), [&path](const File& file) { return file.path == path; });
    return found == files.end() ? nullptr : &*found;
}

/// Every example that does not hold is a problem of its rule, at its place in the rule's file; one of a profile names only the rule.
void check_examples(const Rulesets& rulesets, const std::vector<File>& files, std::vector<Problem>& problems) {
    std::string rule;
    std::size_t index = 0;
    for (const ExampleResult& result : run_examples(rulesets)) {
        index = result.rule == rule ? index + 1 : 0;
        rule = result.rule;
        if (result.holds) continue;
        const std::size_t first = problems.size();
        Problem& problem = problems.emplace_back();
        problem.code = "ruleset";
        problem.path = result.rule;
        problem.message = {"the example \"" + result.name + "\" does not hold: " + result.difference, "示例“" + result.name + "”不成立：" + result.difference};
        const File* file = file_of_rule(result.rule, files);
        const bool of_profile = rulesets.book().find_profile(std::string_view{result.name}.substr(0, result.name.find(": "))) != nullptr;
        if (file == nullptr || of_profile) continue;
        problem.path = "/examples/" + std::to_string(index);
        locate(problems, first, *file);
    }
}

}  // namespace

RulesetError::RulesetError(std::vector<Problem> problems) : std::runtime_error{message_of(problems)}, problems_{std::move(problems)} {}

std::vector<const RulesetStamp*> Rulesets::stamps() const {
    std::vector<const RulesetStamp*> stamps;
    for (const auto& ruleset : book_->rulesets) stamps.push_back(&ruleset->stamp);
    return stamps;
}

std::vector<std::string> Rulesets::rule_ids() const {
    std::vector<std::string> ids;
    for (const auto& rule : book_->rules) ids.push_back(rule->id);
    return ids;
}

std::vector<std::string> Rulesets::profile_ids() const {
    std::vector<std::string> ids;
    for (const Profile& profile : book_->profiles) ids.push_back(profile.id);
    return ids;
}

const Rulesets& builtin_rulesets() {
    static const Rulesets rulesets = [] {
        std::vector<File> files;
        for (const EmbeddedFile& file : embedded_files()) files.push_back({std::string{file.path}, std::string{file.bytes}});
        std::vector<Problem> problems;
        auto book = make_rule_book(files, {}, nullptr, problems);
        if (!problems.empty()) throw RulesetError{std::move(problems)};
        return Rulesets{std::move(book)};
    }();
    return rulesets;
}

Rulesets load(const std::filesystem::path& folder, std::span<const RequirementKind> kinds) {
    std::vector<Problem> problems;
    const std::vector<File> files = files_of(folder, problems);
    const RuleBook& builtin = builtin_rulesets().book();
    Rulesets loaded{make_rule_book(files, kinds, &builtin, problems)};
    if (problems.empty()) check_examples(loaded, files, problems);
    if (!problems.empty()) throw RulesetError{std::move(problems)};
    return loaded;
}

Rulesets only(const Rulesets& rulesets, const std::vector<std::string>& ids) { return Rulesets{part_of(rulesets.shared_book(), ids)}; }

Rulesets with(const Rulesets& base, const Rulesets& added) {
    std::vector<Problem> problems;
    Rulesets both{unite(base.shared_book(), added.shared_book(), problems)};
    if (!problems.empty()) throw RulesetError{std::move(problems)};
    return both;
}

}  // namespace claims
