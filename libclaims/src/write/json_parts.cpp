#include "write/json_parts.hpp"

namespace claims {

void append_ruleset(JsonText& out, const RulesetStamp* ruleset) {
    out += R"({"id":)";
    append_quoted(out, ruleset->id);
    out += R"(,"version":)";
    append_quoted(out, ruleset->version);
    out += R"(,"sha256":)";
    append_word(out, ruleset->sha256);
    out += '}';
}

void append_basis(JsonText& out, const Basis& basis) {
    out += R"({"source":)";
    append_quoted(out, basis.source);
    append_member(out, R"(,"item":)", basis.item);
    append_member(out, R"(,"article":)", basis.article);
    append_member(out, R"(,"for":)", basis.purpose);
    out += '}';
}

void append_problem(JsonText& out, const Problem& problem, Language language) {
    out += '{';
    if (!problem.file.empty()) {
        append_member(out, R"("file":)", problem.file);
        out += ',';
    }
    out += R"("code":)";
    append_quoted(out, problem.code);
    out += R"(,"weight":)";
    append_word(out, name_of(problem.weight));
    out += R"(,"path":)";
    append_quoted(out, problem.path);
    if (problem.line > 0) {
        out += R"(,"line":)";
        append_number(out, problem.line);
    }
    if (problem.column > 0) {
        out += R"(,"column":)";
        append_number(out, problem.column);
    }
    append_member(out, R"(,"message":)", problem.message, language);
    out += '}';
}

}  // namespace claims
