#include "begun_output.hpp"

#include <filesystem>
#include <fstream>

#include "output.hpp"

namespace claims::cli {
namespace {

Decision decision_of(const std::string& line) {
    // Within a string the quotes are escaped: there this is not found.
    if (line.find(R"("decision":"accepted")") != std::string::npos) return Decision::accepted;
    if (line.find(R"("decision":"unreadable")") != std::string::npos) return Decision::unreadable;
    return Decision::rejected;
}

}  // namespace

BegunOutput begun_output(const std::string& path) {
    BegunOutput begun;
    const std::filesystem::path partial = partial_of(path);
    std::ifstream file{partial, std::ios::binary};
    std::uintmax_t whole = 0;
    // The last line has no end where eof is met.
    for (std::string line; std::getline(file, line) && !file.eof();) {
        whole += line.size() + 1;
        ++begun.reports.decisions[static_cast<std::size_t>(decision_of(line))];
        begun.last_line = std::move(line) + "\n";
    }
    std::error_code ignored;
    if (std::filesystem::exists(partial, ignored)) std::filesystem::resize_file(partial, whole, ignored);
    return begun;
}

}  // namespace claims::cli
