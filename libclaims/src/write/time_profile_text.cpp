#include <claims/time_profile.hpp>

#include <algorithm>
#include <cstdio>

namespace claims {
namespace {

/// A line: what, nanoseconds a claim, its share of the whole.
std::string line(const std::string& what, double time, double claims, double whole) {
    char numbers[64];
    std::snprintf(numbers, sizeof numbers, "%10.0f ns %5.1f %%  ", claims > 0 ? time / claims : 0, whole > 0 ? 100 * time / whole : 0);
    return numbers + what + "\n";
}

}  // namespace

std::string to_text(const TimeProfile& profile, std::size_t rules) {
    const double whole = profile.read + profile.structure + profile.decode + profile.choose + profile.check + profile.write;
    const auto claims = static_cast<double>(profile.claims);
    std::string text = "Time of a claim, by layer (" + std::to_string(profile.claims) + " claims were timed)\n";
    text += line("read the bytes", profile.read, claims, whole);
    text += line("UTF-8 and structure of the JSON", profile.structure, claims, whole);
    text += line("decode", profile.decode, claims, whole);
    text += line("choose the rules", profile.choose, claims, whole);
    text += line("check", profile.check, claims, whole);
    text += line("write the report", profile.write, claims, whole);
    text += line("all", whole, claims, whole);
    if (profile.rules.empty()) return text;
    text += "The costliest rules (of all claims; share of the whole; claims that they were asked of, findings)\n";
    for (std::size_t i = 0; i < std::min(rules, profile.rules.size()); ++i) {
        const TimeProfile::OfRule& rule = profile.rules[i];
        text += line(rule.rule + "  " + std::to_string(rule.claims) + ", " + std::to_string(rule.findings), rule.time, claims, whole);
    }
    return text;
}

}  // namespace claims
