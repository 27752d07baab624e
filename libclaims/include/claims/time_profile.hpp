#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace claims {

/// Where the time of a run goes (BatchOptions::time_profile): of some claims each layer is gone through once more, under a watch. Nanoseconds of all of
/// them together.
struct TimeProfile {
    struct OfRule {
        std::string rule;
        double time = 0;
        std::size_t claims = 0;    ///< of which it was asked
        std::size_t findings = 0;  ///< of which it had more to say than that it passes or does not apply
    };

    double (*clock)() = nullptr;  ///< nanoseconds, which never go back: the caller's, as the library asks no clock of its own. Must be given

    std::size_t claims = 0;     ///< that were looked at: one of sixteen, and the first
    double read = 0;            ///< the bytes out of their file, and into lines: of every claim of the run, as a share for those that were looked at
    double structure = 0;       ///< UTF-8 and the structure of the JSON (simdjson's stage 1)
    double decode = 0;          ///< the rest of reading a claim: its facts, and what is made of them
    double choose = 0;          ///< which rulesets and rules judge it
    double check = 0;           ///< what they say, and the decision
    double write = 0;           ///< the report as JSON
    std::vector<OfRule> rules;  ///< those that were asked, the costliest first
};

/// As a table for people: time by layer, and so many of the costliest rules.
std::string to_text(const TimeProfile& profile, std::size_t rules = 10);

}  // namespace claims
