#include "base/newborn_name.hpp"

#include <algorithm>
#include <utility>

#include "base/letters.hpp"
#include "base/newborn_suffix.hpp"

namespace claims {
namespace {

bool is_certain(NameMatch match) { return match == NameMatch::same || match == NameMatch::same_normalised; }

constexpr NameComparison kDifferent{NameMatch::different, NameDifference::characters};

/// As compare_names; a name that is not stated is different.
NameComparison compare_stated(std::string_view found, std::string_view required) {
    return required.empty() ? kDifferent : compare_names(found, required);
}

/// The enumerators of NameDifference run from none to different.
const NameComparison& better(const NameComparison& a, const NameComparison& b) { return b.difference < a.difference ? b : a; }

/// Compares as the voucher writes it, not as the reading has normalised it.
NameComparison compare_parent(std::string_view name, std::string_view parent, const NewbornReading& reading) {
    const NameComparison normalised = compare_stated(reading.parent, parent);
    if (!is_certain(normalised.match)) return normalised;
    if (is_written_plainly(name, parent, reading)) return {NameMatch::same, NameDifference::none};
    const std::string marking = text_of(reading.marking);
    const NameComparison whole = compare_names(name, reading.marking_first ? marking + std::string(parent) : std::string(parent) + marking);
    if (whole.match == NameMatch::same_normalised) return whole;
    return {NameMatch::same_normalised, normalised.difference};
}

struct ParentResult {
    NewbornName name;  ///< form neither where the parents are others
    NameMatch match = NameMatch::different;
};

ParentResult parent_form(std::string_view name, const NewbornFacts& facts, const NewbornReading& reading) {
    const NameComparison mother = compare_parent(name, facts.mother, reading);
    const NameComparison father = compare_parent(name, facts.father, reading);
    const NameComparison& best = better(mother, father);
    ParentResult result;
    if (best.match == NameMatch::different) return result;
    const bool certain = is_certain(best.match);
    const auto fits = [certain](const NameComparison& one) { return certain ? is_certain(one.match) : one.match == NameMatch::doubtful; };
    result.match = best.match;
    result.name.form = BirthForm::parent_form;
    result.name.sex = reading.sex;
    result.name.of_mother = fits(mother);
    result.name.of_father = fits(father);
    result.name.normalised = best.match == NameMatch::same_normalised;
    result.name.twin_mark = reading.twin_mark;
    result.name.doubtful = !certain || (reading.twin_mark && facts.birth_count < 2);
    result.name.difference = best.difference;
    return result;
}

ParentResult best_parent_form(std::string_view name, const NewbornFacts& facts, const std::vector<NewbornReading>& readings) {
    ParentResult best;
    for (const NewbornReading& reading : readings) {
        ParentResult result = parent_form(name, facts, reading);
        const bool first = best.match == NameMatch::different;
        if (result.match != NameMatch::different && (first || result.name.difference < best.name.difference)) best = std::move(result);
    }
    return best;
}

NewbornName own_form(const NameComparison& own) {
    NewbornName result;
    result.form = BirthForm::own_name;
    result.normalised = own.match == NameMatch::same_normalised;
    result.doubtful = own.match == NameMatch::doubtful;
    result.difference = own.difference;
    return result;
}

/// Doubts that any two names of two scripts would raise say little; those about forms and dots say much.
bool is_about_the_writing(NameDifference difference) {
    return difference == NameDifference::missing_dot || difference == NameDifference::traditional_simplified;
}

}  // namespace

NewbornName read_newborn_name(std::string_view name, const NewbornFacts& facts) {
    if (!name.empty() && (name == facts.own_names[0] || name == facts.own_names[1])) return own_form({NameMatch::same, NameDifference::none});
    const NameComparison own = better(compare_stated(name, facts.own_names[0]), compare_stated(name, facts.own_names[1]));
    if (is_certain(own.match)) return own_form(own);

    const std::vector<NewbornReading> readings = newborn_readings(name, facts.extra_suffixes);
    ParentResult parent = best_parent_form(name, facts, readings);
    if (is_certain(parent.match)) return parent.name;

    NewbornName neither;
    for (const std::string_view plain : {facts.mother, facts.father}) {
        if (is_certain(compare_stated(name, plain).match)) return neither;
    }
    const bool own_doubtful = own.match == NameMatch::doubtful;
    if (own_doubtful && is_about_the_writing(own.difference)) return own_form(own);

    const bool might_fit = !readings.empty() && (facts.mother.empty() || facts.father.empty());
    if (parent.match == NameMatch::doubtful) {
        parent.name.parent_unknown_might_fit = might_fit;
        return parent.name;
    }
    if (own_doubtful && readings.empty() && !has_refused_newborn_suffix(name)) return own_form(own);
    neither.parent_unknown_might_fit = might_fit;
    if (might_fit) {
        neither.sex = readings.front().sex;
        neither.twin_mark = readings.front().twin_mark;
    }
    return neither;
}

std::vector<std::string> accepted_forms(const NewbornFacts& facts, Sex sex) {
    std::vector<std::string> forms;
    const auto add = [&forms](std::string form) {
        const std::string key = normalised_name(form);
        const auto alike = [&key](const std::string& known) { return normalised_name(known) == key; };
        if (std::none_of(forms.begin(), forms.end(), alike)) forms.push_back(std::move(form));
    };
    for (const std::string_view own : facts.own_names) {
        if (!own.empty()) add(std::string(own));
    }
    for (const std::string_view parent : {facts.mother, facts.father}) {
        if (parent.empty()) continue;
        const bool latin = is_all_latin(letters_of(parent));
        if (sex != Sex::female) add(std::string(parent) + (latin ? "'s son" : "之子"));
        if (sex != Sex::male) add(std::string(parent) + (latin ? "'s daughter" : "之女"));
    }
    for (const std::string_view parent : {facts.mother, facts.father}) {
        for (const std::string& suffix : facts.extra_suffixes) {
            if (!parent.empty() && !suffix.empty()) add(std::string(parent) + suffix);
        }
    }
    return forms;
}

}  // namespace claims
