#include "language/answer.hpp"

#include <algorithm>
#include <string_view>

namespace claims {
namespace {

constexpr std::string_view kSigns[] = {"!=", ">=", "<=", ">", "<"};

std::string_view sign_at_front(std::string_view text) {
    for (const std::string_view sign : kSigns) {
        if (text.starts_with(sign)) return sign;
    }
    return {};
}

}  // namespace

Answer lacking(std::vector<std::string> missing, Answer answer) {
    answer.status = Status::unknown;
    answer.missing = std::move(missing);
    if (!answer.missing.empty()) answer.path = answer.missing.front();
    return answer;
}

Answer failed(Answer answer) {
    answer.status = Status::fail;
    answer.failed = 1;
    return answer;
}

std::string named(std::string_view name, std::string_view value) {
    std::string text;
    text.reserve(name.size() + 1 + value.size());
    text += name;
    if (sign_at_front(value).empty()) text += '=';
    text += value;
    return text;
}

std::string negated(const std::string& expected) {
    if (expected.empty()) return expected;
    const std::string_view sign = sign_at_front(expected);
    const std::string rest = expected.substr(sign.size());
    if (sign == "!=") return rest;
    if (sign == ">=") return "<" + rest;
    if (sign == "<=") return ">" + rest;
    if (sign == ">") return "<=" + rest;
    if (sign == "<") return ">=" + rest;
    return "!=" + rest;
}

void unite(std::vector<std::string>& missing, const std::vector<std::string>& more) {
    for (const std::string& pointer : more) {
        if (std::find(missing.begin(), missing.end(), pointer) == missing.end()) missing.push_back(pointer);
    }
}

}  // namespace claims
