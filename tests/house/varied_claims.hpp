#pragma once

#include <map>
#include <random>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace claims {

/// Varies claims by chance, always the same from one seed: a fact goes, becomes another value that some claim has under that key, moves by a day,
/// turns over; a list loses or doubles an entry.
class ClaimVariation {
public:
    using Json = nlohmann::ordered_json;

    ClaimVariation(const std::vector<Json>& claims, unsigned seed) : random_{seed} {
        for (const Json& claim : claims) collect(claim);
    }

    void vary(Json& claim) {
        std::vector<Json::json_pointer> places;
        add_places(claim, Json::json_pointer{}, places);
        if (places.empty()) return;
        const Json::json_pointer place = places[below(places.size())];
        Json& owner = claim[place.parent_pointer()];
        Json& value = claim[place];
        if (below(4) == 0) return remove(owner, place.back());
        if (owner.is_array() && below(2) == 0) return owner.push_back(Json(value));
        if (value.is_boolean())
            value = !value.get<bool>();
        else if (is_date(value) && below(2) == 0)
            move_by_a_day(value);
        else if (owner.is_object() && !values_[place.back()].empty())
            value = Json(pick(values_[place.back()]));
    }

private:
    std::size_t below(std::size_t count) { return random_() % count; }
    const Json& pick(const std::vector<Json>& from) { return from[below(from.size())]; }

    void collect(const Json& json) {
        if (json.is_object()) {
            for (const auto& [key, value] : json.items()) {
                if (values_[key].size() < 400) values_[key].push_back(value);
                collect(value);
            }
        } else if (json.is_array()) {
            for (const Json& entry : json) collect(entry);
        }
    }

    static void add_places(const Json& json, const Json::json_pointer& at, std::vector<Json::json_pointer>& places) {
        const auto add = [&](const Json& value, Json::json_pointer place) {
            places.push_back(place);
            add_places(value, place, places);
        };
        if (json.is_object()) {
            for (const auto& [key, value] : json.items()) add(value, at / key);
        } else if (json.is_array()) {
            for (std::size_t i = 0; i < json.size(); ++i) add(json[i], at / i);
        }
    }

    static void remove(Json& owner, const std::string& key) {
        if (owner.is_array())
            owner.erase(static_cast<std::size_t>(std::stoul(key)));
        else
            owner.erase(key);
    }

    static bool is_date(const Json& value) {
        return value.is_string() && value.get_ref<const std::string&>().size() == 10 && value.get_ref<const std::string&>()[4] == '-';
    }

    /// Only where the day after or before is of the same month and has two like digits: enough to cross every limit now and then.
    void move_by_a_day(Json& value) {
        std::string text = value.get<std::string>();
        char& last = text[9];
        if (below(2) == 0 && last < '8')
            ++last;
        else if (last > '1')
            --last;
        value = text;
    }

    std::mt19937 random_;
    std::map<std::string, std::vector<Json>> values_;
};

}  // namespace claims
