#include "validator.hpp"

#include <pybind11/stl.h>

#include <filesystem>

#include <claims/history.hpp>

#include "bind.hpp"
#include "checklist.hpp"
#include "choice.hpp"
#include "claim_text.hpp"
#include "columns.hpp"
#include "convert.hpp"
#include <docs.hpp>
#include "object_cursor.hpp"
#include "own_kind.hpp"
#include "refuse.hpp"

namespace claims::python {
namespace {

/// Below this many bytes a claim is judged in less time than another thread would need to take the lock.
constexpr std::size_t kWorthUnlocking = std::size_t{16} << 10;

/// The words of a parameter that names rulesets; nullopt where it holds loaded ones.
std::optional<std::vector<std::string>> words_in(const py::object& given) {
    if (is_path(given)) return std::vector{path_of(given)};
    std::vector<std::string> words;
    if (py::isinstance<Rulesets>(given)) return std::nullopt;
    for (const py::handle one : py::iter(given)) {
        if (!is_path(one)) return std::nullopt;
        words.push_back(path_of(one));
    }
    return words;
}

/// A list of what an iterable holds, so that it can be gone over twice.
py::object kept(const py::object& given) {
    if (given.is_none() || is_path(given) || py::isinstance<Rulesets>(given) || !py::hasattr(given, "__iter__")) return given;
    return py::list{given};
}

BoundValidator make(const py::object& rulesets_given, const py::object& with_given, const py::object& profiles, const py::object& calendars,
                    bool extended, const py::object& as_of, const py::object& history, const std::string& lang, bool all,
                    const py::object& kinds_given, const py::object& plugins) {
    const py::object rulesets = kept(rulesets_given);
    const py::object with = kept(with_given);
    const py::object kinds = kept(kinds_given);
    ChosenRulesets chosen = chosen_by(rulesets, with, kinds_of(kinds, plugins));
    Options options;
    options.rulesets = std::move(chosen.only);
    options.profiles = words_of(profiles, "profiles");
    options.calendars = paths_of(calendars);
    options.extended = extended;
    options.as_of = day_of(as_of, "as_of");
    options.language = language_of(lang);
    options.all = all;
    if (!history.is_none()) options.history = std::make_shared<VisitHistory>(std::filesystem::path{path_of(history)});
    BoundValidator bound;
    if (!rulesets.is_none()) bound.rulesets = words_in(rulesets);
    if (!history.is_none()) bound.history = path_of(history);
    bound.is_portable = rulesets.is_none() || bound.rulesets.has_value();
    if (const auto words = words_in(with))
        bound.with = *words;
    else
        bound.is_portable = false;
    bound.plugins = paths_of(plugins);
    if (!py::isinstance<py::list>(kinds) || py::len(kinds) != 0) bound.is_portable = false;
    const py::gil_scoped_release unlocked;
    bound.validator = std::make_shared<const Validator>(std::move(chosen.rulesets), std::move(options));
    return bound;
}

std::shared_ptr<const Report> validate_text(const Validator& validator, const py::object& claim) {
    const ClaimText text{claim};
    if (text.view().size() < kWorthUnlocking) return std::make_shared<const Report>(validator.validate(text.view()));
    const py::gil_scoped_release unlocked;
    return std::make_shared<const Report>(validator.validate(text.view()));
}

std::shared_ptr<const Report> validate_dict(const Validator& validator, const py::object& claim) {
    ObjectCursor cursor{claim.ptr()};
    auto report = std::make_shared<const Report>(validator.validate(cursor));
    if (!report->problems.empty()) refuse_wrong_types(report->problems);
    return report;
}

BoundReport validate(const BoundValidator& self, const py::object& claim) {
    const bool is_dict = PyDict_Check(claim.ptr());
    BoundReport bound{is_dict ? validate_dict(*self.validator, claim) : validate_text(*self.validator, claim), self.validator->options().language};
    if (bound.report->decision == Decision::unreadable) raise_claim_error(bound);
    return bound;
}

/// Arguments that differ from their defaults.
py::dict options_of(const BoundValidator& self) {
    const Options& options = self.validator->options();
    py::dict given;
    if (!self.with.empty()) given["with_"] = self.with;
    if (!self.plugins.empty()) given["plugins"] = self.plugins;
    if (!options.profiles.empty()) given["profiles"] = options.profiles;
    if (!options.calendars.empty()) given["calendars"] = options.calendars;
    if (options.extended) given["extended"] = true;
    if (!options.as_of.empty()) given["as_of"] = options.as_of;
    if (!self.history.empty()) given["history"] = self.history;
    if (options.language != Language::en) given["lang"] = word_of(options.language);
    if (options.all) given["all"] = true;
    return given;
}

std::string repr_of_validator(const BoundValidator& self) {
    std::string text = "Validator(";
    const char* between = "";
    if (self.rulesets)
        text += py::repr(py::cast(*self.rulesets)).cast<std::string>();
    else if (!self.is_portable)
        text += py::repr(py::cast(self.validator->rulesets())).cast<std::string>();
    if (text.back() != '(') between = ", ";
    for (const auto& [name, value] : options_of(self)) {
        text += between + name.cast<std::string>() + "=" + py::repr(value).cast<std::string>();
        between = ", ";
    }
    return text + ")";
}

py::tuple reduce_validator(const BoundValidator& self) {
    if (!self.is_portable)
        throw py::type_error{"a Validator that was made of Rulesets, or with kinds, cannot be pickled: name folders and plugins instead"};
    const py::object type = py::type::of<BoundValidator>();
    const py::object rulesets = self.rulesets ? py::cast(*self.rulesets) : py::none{};
    return py::make_tuple(py::module_::import("functools").attr("partial")(type, rulesets, **options_of(self)), py::tuple{});
}

}  // namespace

void bind_validator(py::module_& module) {
    py::class_<BoundValidator> bound{module, "Validator", py::is_final(), doc::kValidator};
    bound
        .def(py::init(&make), py::arg("rulesets") = py::none{}, py::kw_only(), py::arg("with_") = py::tuple{}, py::arg("profiles") = py::tuple{},
             py::arg("calendars") = py::tuple{}, py::arg("extended") = false, py::arg("as_of") = py::none{}, py::arg("history") = py::none{},
             py::arg("lang") = "en", py::arg("all") = false, py::arg("kinds") = py::tuple{}, py::arg("plugins") = py::tuple{}, doc::kValidator_init)
        .def("validate", validate, py::arg("claim"), py::pos_only(), doc::kValidator_validate)
        .def_property_readonly(
            "rulesets", [](const BoundValidator& self) { return self.validator->rulesets(); }, doc::kValidator_rulesets)
        .def_property_readonly(
            "lang", [](const BoundValidator& self) { return word_of(self.validator->options().language); }, doc::kValidator_lang)
        .def("__reduce__", reduce_validator)
        .def("__copy__", [](const py::object& self) { return self; })
        .def("__deepcopy__", [](const py::object& self, const py::object&) { return self; })
        .def("__repr__", repr_of_validator);
    bind_many(module, bound);
    bind_file_run(module, bound);
    bind_diff(module);
    bind_columns(module, bound);
    bind_checklist(module, bound);
}

}  // namespace claims::python
