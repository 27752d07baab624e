#include "rules/folder.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace claims {
namespace {

void say(std::vector<Problem>& problems, const std::filesystem::path& path, Words message) {
    Problem& problem = problems.emplace_back();
    problem.code = "ruleset";
    problem.file = path.string();
    problem.message = std::move(message);
}

}  // namespace

std::vector<File> files_of(const std::filesystem::path& folder, std::vector<Problem>& problems) {
    std::vector<File> files;
    std::error_code error;
    const std::filesystem::path whole = std::filesystem::absolute(folder, error).lexically_normal();
    const bool one = std::filesystem::exists(whole / "ruleset.json", error);
    // Paths begin with the id of the ruleset, which is the name of its folder.
    const std::filesystem::path root = one ? (whole.has_filename() ? whole : whole.parent_path()).parent_path() : whole;
    std::filesystem::recursive_directory_iterator entries{whole, error};
    if (error) {
        say(problems, folder, {"this folder cannot be read: " + error.message(), "无法读取此文件夹"});
        return files;
    }
    for (const auto& entry : entries) {
        if (!entry.is_regular_file(error)) continue;
        std::ifstream stream{entry.path(), std::ios::binary};
        if (!stream) {
            say(problems, entry.path(), {"this file cannot be read", "无法读取此文件"});
            continue;
        }
        files.push_back({entry.path().lexically_relative(root).generic_string(), std::string{std::istreambuf_iterator<char>{stream}, {}}});
    }
    std::sort(files.begin(), files.end(), [](const File& a, const File& b) { return a.path < b.path; });
    if (files.empty()) say(problems, folder, {"there is no ruleset in this folder", "此文件夹中没有规则集"});
    return files;
}

}  // namespace claims
