// The table of visits: bytes and time for each of twenty million (or as many as the first argument says), and the longest that one had to wait.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "history/claims_known.hpp"

namespace {

using Clock = std::chrono::steady_clock;

/// A number that looks like a fingerprint.
std::uint64_t spread(std::uint64_t number) {
    number = (number ^ number >> 31) * 0x7fb5d329728ea185;
    number = (number ^ number >> 27) * 0x81dadef4bc2dd44d;
    return number ^ number >> 33;
}

double seconds_since(Clock::time_point begin) { return std::chrono::duration<double>(Clock::now() - begin).count(); }

}  // namespace

int main(int argc, char** argv) {
    const std::size_t visits = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 20'000'000;
    claims::ClaimsKnown known{claims::ClaimsKnown::kManyParts};
    std::string number = "MZ2503000000";
    claims::Visit visit;
    visit.day = 20'148;
    visit.encounter_class = claims::code_number(claims::CodeListId::encounter_class, "outpatient");
    visit.encounter_id = "E1";
    double longest = 0;
    const Clock::time_point begin = Clock::now();
    for (std::size_t i = 0; i < visits; ++i) {
        for (std::size_t digit = 0, rest = i; digit < 6; ++digit, rest /= 10) number[number.size() - 1 - digit] = static_cast<char>('0' + rest % 10);
        visit.registration_no = number;
        visit.identity = spread(i);
        const Clock::time_point before = Clock::now();
        known.add(spread(visits + i / 5), visit);  // five visits a person and month
        longest = std::max(longest, seconds_since(before));
    }
    const double adding = seconds_since(begin);
    std::vector<claims::Visit> found;
    std::size_t count = 0;
    const Clock::time_point asked = Clock::now();
    for (std::size_t i = 0; i < visits; i += 5) {
        found.clear();
        known.append_visits(spread(visits + i / 5), found);
        count += found.size();
    }
    const double asking = seconds_since(asked);
    const auto each = static_cast<double>(visits);
    std::printf("%zu visits, of five a person and month (%zu found)\n", visits, count);
    std::printf("%6.1f bytes a visit, with its texts (14 characters)\n", static_cast<double>(known.bytes()) / each);
    std::printf("%6.0f ns to add one, %.1f ms the longest\n", adding / each * 1e9, longest * 1e3);
    std::printf("%6.0f ns to find the five of a month\n", asking / each * 5e9);
}
