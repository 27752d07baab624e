#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include <claims/claims.hpp>

namespace claims {

/// A problem as these tests compare it: all but its message.
struct Said {
    std::string code;
    Weight weight;
    std::string path;
    std::size_t line;
    std::size_t column;

    friend bool operator==(const Said&, const Said&) = default;
    friend void PrintTo(const Said& said, std::ostream* out) {
        *out << said.code << " (" << name_of(said.weight) << ") " << said.path << " " << said.line << ":" << said.column;
    }
};

inline std::vector<Said> said_of(const std::vector<Problem>& problems) {
    std::vector<Said> list;
    for (const Problem& problem : problems) {
        if (problem.code != "no_ruleset") list.push_back({problem.code, problem.weight, problem.path, problem.line, problem.column});
    }
    return list;
}

inline const Validator& validator() {
    static const Validator made;
    return made;
}

inline std::vector<Said> problems_of(const std::string& text) { return said_of(validator().validate(text).problems); }

using All = std::vector<Said>;
inline constexpr auto kError = Weight::error;
inline constexpr auto kWarning = Weight::warning;
inline constexpr auto kNote = Weight::note;

/// A claim that lacks nothing that matters here, with more members on its third line.
inline std::string claim_with(const std::string& more) {
    return "{\"schema\": \"claim/1\", \"claim_id\": \"B-1\",\n \"submitted_on\": \"2025-03-20\",\n " + more + "\n}";
}

inline bool message_of_one_says(const std::string& text, std::string_view code, const std::string& word) {
    const Report report = validator().validate(text);
    for (const Problem& problem : report.problems) {
        if (problem.code == code) return problem.message.en.find(word) != std::string::npos && problem.message.zh.find(word) != std::string::npos;
    }
    return false;
}

}  // namespace claims
