#include <set>

#include "rules/rule_book.hpp"

namespace claims {

std::shared_ptr<const RuleBook> part_of(std::shared_ptr<const RuleBook> book, const std::vector<std::string>& ids) {
    std::set<std::string, std::less<>> wanted;
    for (std::string id : ids) {
        while (const Ruleset* ruleset = book->find_ruleset(id)) {  // a layer brings its parent along
            if (!wanted.insert(id).second) break;
            id = ruleset->extends;
        }
    }
    auto part = std::make_shared<RuleBook>(*book);
    std::erase_if(part->rulesets, [&](const auto& ruleset) { return !wanted.contains(ruleset->stamp.id); });
    std::erase_if(part->rules, [&](const auto& rule) { return !wanted.contains(rule->ruleset->id); });
    std::erase_if(part->profiles, [&](const Profile& profile) { return !wanted.contains(profile.id.substr(0, profile.id.find('.'))); });
    part->others = {std::move(book)};
    return part;
}

}  // namespace claims
