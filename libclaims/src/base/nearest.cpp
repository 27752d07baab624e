#include "base/nearest.hpp"

#include <algorithm>

namespace claims {
namespace {

/// Distance of optimal string alignment, in bytes.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before.swap(last);
        last.swap(row);
    }
    return last[b.size()];
}

}  // namespace

std::string_view nearest(std::string_view word, const std::vector<std::string_view>& words) {
    constexpr std::size_t kLongestWord = 64;  // hostile keys may be megabytes long
    if (word.size() > kLongestWord) return {};
    std::string_view best;
    std::size_t least = std::max<std::size_t>(word.size(), 3) / 3 + 1;
    for (const std::string_view candidate : words) {
        const std::size_t difference = distance(word, candidate);
        if (difference < least) {
            least = difference;
            best = candidate;
        }
    }
    return best;
}

}  // namespace claims
