#pragma once

#include <random>
#include <string>
#include <vector>

#include "property/samples.hpp"

namespace claims {

/// The pointers of all values inside a value, outermost first.
inline void collect_pointers(const Sample& json, const std::string& at, std::vector<std::string>& pointers) {
    if (!at.empty()) pointers.push_back(at);
    if (json.is_object()) {
        for (const auto& [key, value] : json.items()) collect_pointers(value, at + "/" + key, pointers);
    } else if (json.is_array()) {
        for (std::size_t i = 0; i < json.size(); ++i) collect_pointers(json[i], at + "/" + std::to_string(i), pointers);
    }
}

inline std::vector<std::string> pointers_in(const Sample& json) {
    std::vector<std::string> pointers;
    collect_pointers(json, "", pointers);
    return pointers;
}

/// The claim without the value of a pointer.
inline Sample without(Sample claim, const std::string& pointer) {
    const Sample::json_pointer whole{pointer};
    Sample& parent = claim.at(whole.parent_pointer());
    if (parent.is_array()) parent.erase(static_cast<std::size_t>(std::stoul(whole.back())));
    else parent.erase(whole.back());
    return claim;
}

/// Changes claims at random, and always in the same way from the same seed.
class ClaimMutator {
public:
    explicit ClaimMutator(std::uint32_t seed) : random_{seed} {}

    Sample change(Sample claim) {
        for (std::size_t n = 1 + below(4); n > 0 && !claim.empty(); --n) change_once(claim);
        return claim;
    }

    /// The same facts in another order: keys, and the members of lists whose order says nothing.
    Sample shuffled(const Sample& json, const std::string& key = {}) {
        if (json.is_object()) {
            std::vector<std::string> keys;
            for (const auto& [name, value] : json.items()) keys.push_back(name);
            std::shuffle(keys.begin(), keys.end(), random_);
            Sample made = Sample::object();
            for (const std::string& name : keys) made[name] = shuffled(json[name], name);
            return made;
        }
        if (!json.is_array()) return json;
        std::vector<Sample> members;
        for (const Sample& member : json) members.push_back(shuffled(member));
        static const std::vector<std::string> kOrdered{"steps"};
        if (std::find(kOrdered.begin(), kOrdered.end(), key) == kOrdered.end()) std::shuffle(members.begin(), members.end(), random_);
        return Sample(members);
    }

private:
    std::size_t below(std::size_t bound) { return random_() % bound; }

    void change_once(Sample& claim) {
        const std::vector<std::string> pointers = pointers_in(claim);
        const std::string& pointer = pointers[below(pointers.size())];
        Sample& value = claim.at(Sample::json_pointer{pointer});
        switch (below(7)) {
            case 0: claim = without(claim, pointer); return;
            case 1: value = other_type(); return;
            case 2: if (value.is_string()) value = misspelt(value.get<std::string>()); return;
            case 3: if (value.is_string() && is_date(value.get<std::string>())) value = other_date(); return;
            case 4: if (value.is_array()) value = Sample::array(); return;
            case 5: if (value.is_array() && !value.empty()) value.push_back(Sample(value[below(value.size())])); return;
            default: move_date(claim, pointers); return;
        }
    }

    /// Dates are where the rules count: they are moved more often than chance would.
    void move_date(Sample& claim, const std::vector<std::string>& pointers) {
        for (std::size_t i = 0; i < 20; ++i) {
            Sample& value = claim.at(Sample::json_pointer{pointers[below(pointers.size())]});
            if (!value.is_string() || !is_date(value.get<std::string>())) continue;
            value = other_date();
            return;
        }
    }

    static bool is_date(const std::string& text) { return text.size() >= 10 && text[4] == '-' && text[7] == '-'; }

    Sample other_date() {
        static const std::vector<std::string> kEdges{"1400-01-01", "1400-01-02", "9999-12-31", "9999-12-30", "9999-12-01", "2024-02-29", "2023-02-29", "2027-06-15",
                                                     "2024-02-30", "0000-00-00", "2024-12-31T23:59:59", "2024-12-31T16:00:00Z", "1988-06-30T15:00:00Z", "2024-13-01"};
        if (below(2) == 0) return kEdges[below(kEdges.size())];
        const auto two = [](std::size_t number) { return std::string{static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)}; };
        return "20" + two(22 + below(6)) + "-" + two(1 + below(12)) + "-" + two(1 + below(31));
    }

    Sample other_type() {
        static const std::vector<Sample> kValues{nullptr,  true, false, 0, -1, 7, 1.5, 1e300, std::int64_t{9'000'000'000'000'000'000}, "", "x", "unknown", "无", "-", "2024-02-03",
                                                 "350200", Sample::object(), Sample::array(), Sample::array({1, nullptr, "x"}), Sample{{"a", 1}}, std::string(5000, 'a'),
                                                 "李\u0000梅", "\U00020BB7野", "\uFEFF", "'\"\\\b\n</script>"};
        return kValues[below(kValues.size())];
    }

    std::string misspelt(std::string text) {
        if (text.empty()) return "x";
        const std::size_t at = below(text.size());
        if (static_cast<unsigned char>(text[at]) >= 0x80) return text + "x";
        switch (below(3)) {
            case 0: text.erase(at, 1); break;
            case 1: text.insert(at, 1, 'x'); break;
            default: text[at] = text[at] == 'q' ? 'z' : 'q'; break;
        }
        return text;
    }

    std::mt19937 random_;
};

}  // namespace claims
