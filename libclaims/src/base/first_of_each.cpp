#include "base/first_of_each.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace claims {
namespace {

constexpr std::size_t kFew = 16;  // that many are compared faster than hashed

void keep_first_of_few(std::vector<std::string>& texts) {
    auto end = texts.begin();
    for (auto at = texts.begin(); at != texts.end(); ++at) {
        if (std::find(texts.begin(), end, *at) != end) continue;
        if (end != at) *end = std::move(*at);
        ++end;
    }
    texts.erase(end, texts.end());
}

}  // namespace

void keep_first_of_each(std::vector<std::string>& texts) {
    if (texts.size() <= kFew) return keep_first_of_few(texts);
    std::unordered_set<std::string_view> seen;
    std::vector<std::string> kept;
    kept.reserve(texts.size());  // so that the views stay good
    for (std::string& text : texts) {
        if (seen.contains(text)) continue;
        kept.push_back(std::move(text));
        seen.insert(kept.back());
    }
    texts = std::move(kept);
}

}  // namespace claims
