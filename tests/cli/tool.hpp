#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "run.hpp"

namespace claims::test {

struct Ran {
    int exit = 0;
    std::string out;
    std::string err;
};

inline Ran tool(std::vector<std::string> args, const std::string& input = {}) {
    std::istringstream in{input};
    std::ostringstream out;
    std::ostringstream err;
    const int exit = cli::run(std::move(args), in, out, err);
    return {exit, out.str(), err.str()};
}

inline std::string text_of(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// The example claims of the fifth category.
inline const std::string kAccepted = EXAMPLES "/claims/05-system-failure-accepted.json";
inline const std::string kFaulty = EXAMPLES "/claims/05-system-failure-faulty.json";

/// A folder that is removed in the end.
class Folder {
public:
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "claims-test-XXXXXX").string();
        path_ = mkdtemp(name.data());
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    [[nodiscard]] std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

    std::string write(const std::string& name, const std::string& text) const {
        std::ofstream{path_ / name, std::ios::binary} << text;
        return (path_ / name).string();
    }

    [[nodiscard]] std::size_t files() const {
        std::size_t count = 0;
        for ([[maybe_unused]] const auto& file : std::filesystem::directory_iterator{path_}) ++count;
        return count;
    }

private:
    std::filesystem::path path_;
};

}  // namespace claims::test
