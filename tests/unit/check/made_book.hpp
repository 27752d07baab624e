#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include <claims/ruleset.hpp>

#include "rules/rule_book.hpp"

namespace claims {

/// The ruleset.json of a made-up ruleset, with more members.
inline File ruleset_file(const std::string& id, const std::string& more = R"("concerns": ["reimbursement"], )") {
    return {id + "/ruleset.json", R"({"id": ")" + id + R"(", "title": {"en": "Office", "zh": "窗口"}, "version": "1", "jurisdiction": "CN", )" + more +
                                      R"("in_force": {"from": "2000-01-01"}, "sources": []})"};
}

/// The file of a made-up rule; its statement begins with `for_each`, `when` or `require`.
inline File rule_file(const std::string& ruleset, const std::string& name, const std::string& in_force, const std::string& statement, const std::string& strength = "stated") {
    return {ruleset + "/rules/" + name + ".json", R"({"id": ")" + ruleset + "." + name + R"(", "title": {"en": "x", "zh": "一"}, "text": {"en": "x", "zh": "一"}, "basis": [{"source": "office"}],
      "strength": ")" + strength + R"(", "in_force": )" + in_force + ", " + statement + R"(, "notes": [], "examples": []})"};
}

/// The rule book of made-up files beside what is built in.
inline std::shared_ptr<const RuleBook> made_book(const std::vector<File>& files) {
    std::vector<Problem> problems;
    auto book = make_rule_book(files, {}, &builtin_rulesets().book(), problems);
    if (!problems.empty()) throw std::runtime_error{problems.front().file + problems.front().path + ": " + problems.front().message.en};
    return book;
}

}  // namespace claims
