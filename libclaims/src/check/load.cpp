// Rulesets from folders, from bundles and from the library itself (<claims/ruleset.hpp>).

#include <claims/ruleset.hpp>

#include <algorithm>

#include "rules/bundle.hpp"
#include "rules/embedded.hpp"
#include "rules/kind_names.hpp"
#include "rules/rule_book.hpp"

namespace claims {
namespace {

namespace fs = std::filesystem;

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
        problem.message = {"the example \"" + result.name + "\" does not hold: " + result.difference,
                           "示例“" + result.name + "”不成立：" + result.difference};
        const File* file = file_of_rule(result.rule, files);
        const bool of_profile = rulesets.book().find_profile(std::string_view{result.name}.substr(0, result.name.find(": "))) != nullptr;
        if (file == nullptr || of_profile) continue;
        problem.path = "/examples/" + std::to_string(index);
        locate(problems, first, *file);
    }
}

void say(std::vector<Problem>& problems, const fs::path& file, Words message) {
    Problem& problem = problems.emplace_back();
    problem.code = "ruleset";
    problem.file = file.string();
    problem.message = std::move(message);
}

/// What a bundle says of its rulesets is what its files are.
void check_stamps(const std::vector<RulesetStamp>& said, const Rulesets& loaded, const fs::path& bundle, std::vector<Problem>& problems) {
    const std::vector<const RulesetStamp*> stamps = loaded.stamps();
    const bool same = std::equal(said.begin(), said.end(), stamps.begin(), stamps.end(), [](const RulesetStamp& a, const RulesetStamp* b) {
        return a.id == b->id && a.version == b->version && a.sha256 == b->sha256;
    });
    if (!same)
        say(problems, bundle,
            {"the files in this bundle are not those that it was made of: id, version or SHA-256 differ",
             "打包文件内容与打包时不一致：编号、版本或 SHA-256 不符"});
}

FilesOfRulesets read(const fs::path& path, std::vector<Problem>& problems) {
    std::error_code ignored;
    const bool is_bundle = fs::exists(path, ignored) && !fs::is_directory(path, ignored);
    FilesOfRulesets files = is_bundle ? files_of_bundle(path, problems) : files_of_folder(path, problems);
    if (files.files.empty() && problems.empty()) say(problems, path, {"there is no ruleset in this folder", "此文件夹中没有规则集"});
    return files;
}

Rulesets load(const FilesOfRulesets& files, const fs::path& path, std::span<const RequirementKind> kinds, std::vector<Problem>& problems) {
    check_kind_names(kinds, {}, problems);
    Rulesets loaded{make_rule_book(files.files, kinds, &builtin_rulesets().book(), problems), files.is_collection};
    if (problems.empty()) check_examples(loaded, files.files, problems);
    std::error_code ignored;
    if (problems.empty() && !fs::is_directory(path, ignored)) check_stamps(files.stamps, loaded, path, problems);
    if (!problems.empty()) throw RulesetError{std::move(problems)};
    return loaded;
}

std::vector<File> builtin_files() {
    std::vector<File> files;
    for (const EmbeddedFile& file : embedded_files()) files.push_back({std::string{file.path}, std::string{file.bytes}, {}, file.bytes});
    return files;
}

std::string text_of(const FilesOfRulesets& files, const std::vector<const RulesetStamp*>& stamps) {
    std::vector<Problem> problems;
    std::string text = bundle_of(files, stamps, problems);
    if (!problems.empty()) throw RulesetError{std::move(problems)};
    return text;
}

}  // namespace

const Rulesets& builtin_rulesets() {
    static const Rulesets rulesets = [] {
        std::vector<Problem> problems;
        auto book = make_rule_book(builtin_files(), {}, nullptr, problems);
        if (!problems.empty()) throw RulesetError{std::move(problems)};
        return Rulesets{std::move(book)};
    }();
    return rulesets;
}

Rulesets load(const fs::path& path, std::span<const RequirementKind> kinds) {
    std::vector<Problem> problems;
    const FilesOfRulesets files = read(path, problems);
    return load(files, path, kinds, problems);
}

std::string bundle(const fs::path& path, std::span<const RequirementKind> kinds) {
    std::vector<Problem> problems;
    const FilesOfRulesets files = read(path, problems);
    return text_of(files, load(files, path, kinds, problems).stamps());
}

std::string bundle_builtin(const std::string& id) {
    FilesOfRulesets files{builtin_files(), id.empty(), {}};
    if (!id.empty()) std::erase_if(files.files, [&id](const File& file) { return !file.path.starts_with(id + "/"); });
    std::vector<const RulesetStamp*> stamps = builtin_rulesets().stamps();
    std::erase_if(stamps, [&id](const RulesetStamp* stamp) { return !id.empty() && stamp->id != id; });
    return stamps.empty() ? std::string{} : text_of(files, stamps);
}

}  // namespace claims
