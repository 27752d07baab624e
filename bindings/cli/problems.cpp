#include "problems.hpp"

#include <ostream>

namespace claims::cli {

const std::string& text_in(const Words& words, Language language) { return language == Language::zh && !words.zh.empty() ? words.zh : words.en; }

void print(std::ostream& out, const std::vector<Problem>& problems, Language language) {
    for (const Problem& problem : problems) {
        if (!problem.file.empty()) out << problem.file << ':';
        if (problem.line > 0) out << problem.line << ':' << problem.column << ':';
        if (!problem.file.empty() || problem.line > 0) out << ' ';
        if (!problem.path.empty()) out << problem.path << ": ";
        out << text_in(problem.message, language) << '\n';
    }
}

}  // namespace claims::cli
