#pragma once

#include <cstddef>
#include <fstream>
#include <ostream>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace claims {

/// A text of tests/data/json; README.md there says how they are written.
struct JsonText {
    std::string name;
    std::string bytes;
    std::set<std::string, std::less<>> marks;  ///< "whole", "number", "surrogate", "deep", "bom"
    std::size_t fault = 0;                     ///< byte before which the mark ‸ stood

    [[nodiscard]] bool has(std::string_view mark) const { return marks.contains(mark); }

    friend void PrintTo(const JsonText& text, std::ostream* out) { *out << text.name; }

    /// The name as a test's: letters, digits and underscores.
    [[nodiscard]] std::string test_name() const {
        std::string out;
        for (const char c : name) out += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ? c : '_';
        return out;
    }
};

/// Appends what stands between < and >: bytes in hexadecimal, repeated where a star and a count follow.
inline void append_bytes(std::string& out, std::string_view written) {
    std::size_t times = 1;
    if (const std::size_t star = written.find('*'); star != std::string_view::npos) {
        times = std::stoul(std::string{written.substr(star + 1)});
        written = written.substr(0, star);
    }
    std::string bytes;
    for (std::size_t i = 0; i < written.size(); i += 3) bytes += static_cast<char>(std::stoul(std::string{written.substr(i, 2)}, nullptr, 16));
    for (; times > 0; --times) out += bytes;
}

inline JsonText json_text_of(std::string_view line) {
    JsonText text;
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) throw std::runtime_error{"no tab in: " + std::string{line}};
    std::string_view name = line.substr(0, tab);
    while (name.starts_with('@')) {
        text.marks.emplace(name.substr(1, name.find(' ') - 1));
        name.remove_prefix(name.find(' ') + 1);
    }
    text.name = name;
    constexpr std::string_view kMark = "‸";
    std::string_view rest = line.substr(tab + 1);
    while (!rest.empty()) {
        if (rest.starts_with(kMark)) {
            text.fault = text.bytes.size();
            rest.remove_prefix(kMark.size());
        } else if (rest.front() == '<') {
            append_bytes(text.bytes, rest.substr(1, rest.find('>') - 1));
            rest.remove_prefix(rest.find('>') + 1);
        } else {
            text.bytes += rest.front();
            rest.remove_prefix(1);
        }
    }
    return text;
}

/// The texts of a file, in its order.
inline std::vector<JsonText> json_texts(const std::string& file) {
    std::ifstream stream{file, std::ios::binary};
    std::vector<JsonText> texts;
    for (std::string line; std::getline(stream, line);) texts.push_back(json_text_of(line));
    if (texts.empty()) throw std::runtime_error{"no texts in " + file};
    return texts;
}

}  // namespace claims
