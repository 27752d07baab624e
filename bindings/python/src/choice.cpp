#include "choice.hpp"

#include <optional>
#include <string>
#include <vector>

#include "convert.hpp"

namespace claims::python {
namespace {

struct Named {
    std::vector<std::string> words;  ///< ids and folders
    std::vector<Rulesets> loaded;
};

Named named_by(const py::object& given, const char* name) {
    Named named;
    const auto take = [&](const py::handle& one) {
        if (py::isinstance<Rulesets>(one))
            named.loaded.push_back(one.cast<const Rulesets&>());
        else if (is_path(one))
            named.words.push_back(path_of(one));
        else
            throw py::type_error{std::string{name} + ": expected an id, a path or Rulesets, found " + type_of(one)};
    };
    if (py::isinstance<Rulesets>(given) || is_path(given) || !py::hasattr(given, "__iter__")) {
        take(given);
    } else {
        for (const py::handle one : py::iter(given)) take(one);
    }
    return named;
}

ChosenRulesets those(const Named& named, std::span<const RequirementKind> kinds) {
    if (named.loaded.empty()) return choose_rulesets(named.words, kinds);
    if (named.loaded.size() == 1 && named.words.empty()) return {named.loaded.front(), {}};
    std::optional<ChosenRulesets> all;
    if (!named.words.empty()) {
        all = choose_rulesets(named.words, kinds);
        if (all->only.empty()) all->only = ids_of(all->rulesets);
        all->rulesets = only(all->rulesets, all->only);  // what was loaded may be another version of a built-in one
    }
    for (const Rulesets& loaded : named.loaded) {
        all = all ? ChosenRulesets{with(all->rulesets, loaded), all->only} : ChosenRulesets{loaded, {}};
        for (const std::string& id : ids_of(loaded)) all->only.push_back(id);
    }
    return *all;
}

}  // namespace

ChosenRulesets chosen_by(const py::object& rulesets, const py::object& with, std::span<const RequirementKind> kinds) {
    const Named beside = named_by(with, "with_");
    const bool is_beside = !beside.words.empty() || !beside.loaded.empty();
    if (!rulesets.is_none()) {
        if (is_beside) throw py::value_error{"rulesets and with_ exclude each other"};
        return those(named_by(rulesets, "rulesets"), kinds);
    }
    Rulesets all = builtin_with(beside.words, kinds);
    for (const Rulesets& loaded : beside.loaded) all = claims::with(all, loaded);
    return {all, {}};
}

}  // namespace claims::python
