#include "base/newborn_name.hpp"

namespace claims {
namespace {

/// Whether the text is made of the ideographs U+4E00 to U+9FFF, which normalising leaves as they are. (Three bytes each, the first E4 to E9.)
bool is_plain(std::string_view text) {
    if (text.size() % 3 != 0) return false;
    for (std::size_t i = 0; i < text.size(); i += 3) {
        const auto first = static_cast<unsigned char>(text[i]);
        const auto second = static_cast<unsigned char>(text[i + 1]);
        if (first < 0xE4 || first > 0xE9 || (first == 0xE4 && second < 0xB8)) return false;
    }
    return true;
}

}  // namespace

std::optional<NewbornName> read_plain_newborn_name(std::string_view name, const NewbornFacts& facts) {
    for (const std::string_view text : {name, facts.own_names[0], facts.own_names[1], facts.mother, facts.father}) {
        if (!is_plain(text)) return std::nullopt;
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
