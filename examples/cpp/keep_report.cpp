// A report owns what it shows, or keeps it alive: it may be kept after the claim's text and the validator are gone.
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <vector>

#include <claims/claims.hpp>

namespace {

std::vector<claims::Report> judge(int count, char** files) {
    const auto validator = std::make_unique<claims::Validator>();
    std::vector<claims::Report> reports;
    for (int i = 0; i < count; ++i) {
        std::ifstream file{files[i], std::ios::binary};
        const std::string text{std::istreambuf_iterator<char>{file}, {}};
        reports.push_back(validator->validate(text));
    }
    return reports;
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<claims::Report> reports = judge(argc - 1, argv + 1);
    for (const claims::Report& report : reports) std::cout << claims::to_text(report, {});
}
