#include "generate/claim_template.hpp"

#include <stdexcept>

#include <nlohmann/json.hpp>

#include "rules/changes.hpp"

namespace claims {
namespace {

Json changed(Json claim, const Json& changes, const EmbeddedFile& file) {
    const std::string astray = change_all(claim, changes);
    if (!astray.empty()) throw std::invalid_argument{std::string{file.path} + ": " + astray + " leads nowhere"};
    return claim;
}

}  // namespace

ClaimTemplate read_template(const EmbeddedFile& file, const WordLists& lists, bool shuffle_keys) {
    const Json json = Json::parse(file.bytes);
    ClaimTemplate result;
    result.category = json.at("category").get<std::string>();
    result.weight = json.at("weight").get<std::uint64_t>();
    result.least_age = json.at("age").at(0).get<int>();
    result.greatest_age = json.at("age").at(1).get<int>();
    if (json.contains("sex")) result.is_male = json.at("sex").get<std::string>() == "male";
    for (const Json& way : json.at("ways")) {
        const Json claim = changed(json.at("claim"), way, file);
        result.sound.emplace_back(claim, lists, shuffle_keys);
        for (const Json& fault : json.at("faults")) result.faulty.emplace_back(changed(claim, fault, file), lists, shuffle_keys);
    }
    return result;
}

}  // namespace claims
