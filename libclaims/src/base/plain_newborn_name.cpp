#include "base/newborn_name.hpp"
#include "base/plain_name.hpp"

namespace claims {
std::optional<NewbornName> read_plain_newborn_name(std::string_view name, const NewbornFacts& facts) {
    for (const std::string_view text : {name, facts.own_names[0], facts.own_names[1], facts.mother, facts.father}) {
        if (!is_plain_name(text)) return std::nullopt;
    }
    NewbornName read;
    if (name == facts.own_names[0] || name == facts.own_names[1]) {
        read.form = BirthForm::own_name;
        return read;
    }
    const bool son = name.ends_with("之子");
    if (!son && !name.ends_with("之女")) return std::nullopt;
    const std::string_view parent = name.substr(0, name.size() - std::string_view{"之子"}.size());
    read.of_mother = !parent.empty() && parent == facts.mother;
    read.of_father = !parent.empty() && parent == facts.father;
    if (!read.of_mother && !read.of_father) return std::nullopt;
    read.form = BirthForm::parent_form;
    read.sex = son ? Sex::male : Sex::female;
    return read;
}

}  // namespace claims
