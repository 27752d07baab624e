#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace claims {

using Sample = nlohmann::ordered_json;

struct SampleClaim {
    std::string name;
    std::string text;
    Sample json;
};

/// Every claim of examples/claims and of the rulesets, sorted by name.
inline const std::vector<SampleClaim>& sample_claims() {
    static const std::vector<SampleClaim> claims = [] {
        std::vector<SampleClaim> found;
        const auto take = [&found](const std::filesystem::path& file) {
            if (file.extension() != ".json") return;
            std::ifstream stream{file, std::ios::binary};
            SampleClaim& claim = found.emplace_back();
            claim.name = file.stem().string();
            claim.text.assign(std::istreambuf_iterator<char>{stream}, {});
            claim.json = Sample::parse(claim.text);
        };
        for (const auto& entry : std::filesystem::directory_iterator{EXAMPLES "/claims"}) take(entry.path());
        for (const auto& entry : std::filesystem::recursive_directory_iterator{RULESETS}) {
            if (entry.path().parent_path().filename() == "claims") take(entry.path());
        }
        std::sort(found.begin(), found.end(), [](const SampleClaim& a, const SampleClaim& b) { return a.name < b.name; });
        if (found.size() < 40) throw std::runtime_error{"example claims are missing"};
        return found;
    }();
    return claims;
}

}  // namespace claims
