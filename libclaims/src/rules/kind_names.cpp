#include "rules/kind_names.hpp"

#include <algorithm>

namespace claims {
namespace {

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

bool is_word(std::string_view word) {
    return !word.empty() && is_letter(word.front()) &&
           std::all_of(word.begin(), word.end(), [](char c) { return is_letter(c) || c == '_' || (c >= '0' && c <= '9'); });
}

bool is_name(std::string_view name) {
    std::size_t dot = name.find('.');
    if (dot == std::string_view::npos) return false;
    for (; dot != std::string_view::npos; dot = name.find('.')) {
        if (!is_word(name.substr(0, dot))) return false;
        name.remove_prefix(dot + 1);
    }
    return is_word(name);
}

}  // namespace

void check_kind_names(std::span<const RequirementKind> kinds, const std::string& file, std::vector<Problem>& problems) {
    const auto say = [&](Words message) {
        Problem& problem = problems.emplace_back();
        problem.code = "plugin";
        problem.file = file;
        problem.message = std::move(message);
    };
    for (auto kind = kinds.begin(); kind != kinds.end(); ++kind) {
        if (!is_name(kind->name)) {
            say({"\"" + kind->name + "\" is no name for a kind: words of a-z, 0-9 and _ with at least one dot between",
                 "“" + kind->name + "”不能作为要求类型的名称：应由 a-z、0-9 和 _ 组成，且至少含一个点号"});
        }
        if (std::any_of(kinds.begin(), kind, [&](const RequirementKind& other) { return other.name == kind->name; })) {
            say({"there are two kinds \"" + kind->name + "\"", "要求类型“" + kind->name + "”重复"});
        }
    }
}

}  // namespace claims
