// What a checklist says of the rules that it rests on (<claims/checklist.hpp>).

#include <claims/checklist.hpp>

#include "rules/rule.hpp"

namespace claims {

std::string_view Ground::rule_id() const { return rule->id; }

const Words& Ground::title() const { return rule->title; }

const std::vector<Basis>& Ground::basis() const { return rule->basis; }

Disposition Ground::disposition() const { return rule->disposition.back().word; }

}  // namespace claims
