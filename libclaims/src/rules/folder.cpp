#include "rules/folder.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

namespace claims {
namespace {

using Path = std::filesystem::path;

/// Reads a folder with those in it. Links are followed, but no folder is read twice, so that links in a circle end.
class FolderReader {
public:
    FolderReader(Path root, std::string from, std::vector<Problem>& problems) : root_{std::move(root)}, from_{std::move(from)}, problems_{problems} {}

    void read(const Path& folder) {
        std::error_code error;
        const Path real = std::filesystem::canonical(folder, error);
        if (!error && !seen_.insert(real).second)
            return say(folder, {"this folder is there twice: a link points at it", "链接指向的文件夹已在其中，重复出现"});
        std::filesystem::directory_iterator entries;
        if (!error) entries = std::filesystem::directory_iterator{folder, error};
        for (; !error && entries != std::filesystem::directory_iterator{}; entries.increment(error)) add(entries->path());
        if (error) say(folder, {"this folder cannot be read: " + error.message(), "无法读取此文件夹"});
    }

    std::vector<File> take() {
        std::sort(files_.begin(), files_.end(), [](const File& a, const File& b) { return a.path < b.path; });
        return std::move(files_);
    }

private:
    void add(const Path& path) {
        std::error_code error;
        const auto status = std::filesystem::status(path, error);
        if (!std::filesystem::exists(status)) return say(path, {"this link leads nowhere", "此链接指向的文件不存在"});
        if (std::filesystem::is_directory(status)) return read(path);
        if (!std::filesystem::is_regular_file(status)) return;
        std::ifstream stream{path, std::ios::binary};
        if (!stream) return say(path, {"this file cannot be read", "无法读取此文件"});
        files_.push_back({path.lexically_relative(root_).generic_string(), std::string{std::istreambuf_iterator<char>{stream}, {}}, from_});
    }

    void say(const Path& path, Words message) {
        Problem& problem = problems_.emplace_back();
        problem.code = "ruleset";
        problem.file = path.string();
        problem.message = std::move(message);
    }

    Path root_;
    std::string from_;
    std::vector<Problem>& problems_;
    std::vector<File> files_;
    std::set<Path> seen_;
};

}  // namespace

FilesOfRulesets files_of_folder(const Path& folder, std::vector<Problem>& problems) {
    std::error_code error;
    const Path whole = std::filesystem::absolute(folder, error).lexically_normal();
    const bool one = std::filesystem::exists(whole / "ruleset.json", error);
    // Paths begin with the id of the ruleset, which is the name of its folder.
    FolderReader reader{one ? (whole.has_filename() ? whole : whole.parent_path()).parent_path() : whole, folder.string(), problems};
    reader.read(whole);
    return {reader.take(), !one, {}};
}

}  // namespace claims
