#include "case_file.hpp"

#include <algorithm>
#include <fstream>
#include <set>
#include <stdexcept>

namespace claims::test {
namespace {

const std::set<std::string, std::less<>> kUnordered = {"encounters", "documents", "registrations", "card_events", "contributions", "changes",    "stamps",
                                                       "endorsements", "covers",  "measures",      "diagnoses",   "encounter_ids", "categories", "credits"};

Json base_claim(const std::string& name) {
    for (const auto& ruleset : std::filesystem::directory_iterator{RULESETS}) {
        const auto file = ruleset.path() / "claims" / name;
        if (std::filesystem::exists(file)) return json_of(file);
    }
    throw std::runtime_error{"there is no base claim " + name};
}

Json permuted_json(const Json& value, bool is_unordered) {
    if (value.is_object()) {
        Json object = Json::object();
        for (auto item = value.rbegin(); item != value.rend(); ++item) object[item.key()] = permuted_json(item.value(), kUnordered.contains(item.key()));
        return object;
    }
    if (!value.is_array()) return value;
    Json list = Json::array();
    for (const Json& item : value) list.push_back(permuted_json(item, false));
    if (is_unordered) std::reverse(list.begin(), list.end());
    return list;
}

std::vector<std::string> words_of(const Json& options, const char* key) {
    std::vector<std::string> words;
    std::string text = options.value(key, "");
    for (std::size_t comma = 0; !text.empty(); text.erase(0, comma == std::string::npos ? comma : comma + 1)) {
        comma = text.find(',');
        words.push_back(text.substr(0, comma));
    }
    return words;
}

}  // namespace

Json json_of(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    return Json::parse(in);
}

std::vector<std::filesystem::path> files_of_cases(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{folder}) {
        if (entry.path().extension() == ".json" && entry.path().parent_path().filename() != "kinds") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

Json claim_of(const Json& given) {
    if (!given.contains("base")) return given;
    Json claim = base_claim(given["base"].get<std::string>());
    if (!given.contains("with")) return claim;
    if (const std::string astray = change_all(claim, given["with"]); !astray.empty()) throw std::runtime_error{"the pointer " + astray + " leads nowhere"};
    return claim;
}

std::vector<std::string> lines_of(const Json& file) {
    if (file.contains("claim")) return {claim_of(file["claim"]).dump()};
    std::vector<std::string> lines;
    for (const Json& claim : file.at("claims")) lines.push_back(claim.is_string() ? claim.get<std::string>() : claim_of(claim).dump());
    return lines;
}

std::string permuted(const std::string& line) {
    const Json claim = Json::parse(line, nullptr, false);
    return claim.is_discarded() ? line : permuted_json(claim, false).dump();
}

Options options_of(const Json& file) {
    const Json given = file.value("options", Json::object());
    Options options;
    options.rulesets = words_of(given, "rulesets");
    options.profiles = words_of(given, "profile");
    options.as_of = given.value("as_of", "");
    options.extended = given.value("extended", false);
    options.all = true;
    return options;
}

}  // namespace claims::test
