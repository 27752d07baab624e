#include <claims/choice.hpp>

#include "bind.hpp"
#include "convert.hpp"
#include "own_kind.hpp"
#include <docs.hpp>

namespace claims::python {
namespace {

py::tuple stamps_of(const Rulesets& self) {
    const std::vector<const RulesetStamp*> stamps = self.stamps();
    py::tuple tuple{stamps.size()};
    for (std::size_t i = 0; i < stamps.size(); ++i) tuple[i] = py::cast(*stamps[i]);
    return tuple;
}

std::string repr_of_rulesets(const Rulesets& self) {
    std::string text = "<Rulesets";
    const char* between = " ";
    for (const std::string& id : ids_of(self)) {
        text += between + id;
        between = ", ";
    }
    return text + ">";
}

std::string explained(const Rulesets& self, const std::string& rule, const std::string& lang) {
    const std::string page = explain(self, rule, language_of(lang));
    if (page.empty()) throw py::key_error{rule};
    return page;
}

Rulesets loaded(const py::object& folder, const py::object& kinds, const py::object& plugins) {
    const std::string path = path_of(folder);
    const std::vector<RequirementKind> own = kinds_of(kinds, plugins);
    const py::gil_scoped_release unlocked;
    return load(path, own);
}

py::list examples_of(const Rulesets& rulesets) {
    std::vector<ExampleResult> results;
    {
        const py::gil_scoped_release unlocked;
        results = run_examples(rulesets);
    }
    py::list list;
    for (const ExampleResult& result : results) {
        list.append(py::make_tuple(result.rule, result.name, result.holds ? py::object{py::none{}} : py::str{result.difference}));
    }
    return list;
}

}  // namespace

void bind_rulesets(py::module_& module) {
    py::class_<Rulesets>{module, "Rulesets", py::is_final(), doc::kRulesets}
        .def_property_readonly("stamps", stamps_of, doc::kRulesets_stamps)
        .def_property_readonly(
            "rules", [](const Rulesets& self) { return texts(self.rule_ids()); }, doc::kRulesets_rules)
        .def_property_readonly(
            "profiles", [](const Rulesets& self) { return texts(self.profile_ids()); }, doc::kRulesets_profiles)
        .def("explain", explained, py::arg("rule"), py::pos_only(), py::kw_only(), py::arg("lang") = "en", doc::kRulesets_explain)
        .def("__repr__", repr_of_rulesets);
    module.def("builtin_rulesets", [] { return builtin_rulesets(); }, doc::kbuiltin_rulesets);
    module.def("load_rulesets", loaded, py::arg("folder"), py::pos_only(), py::kw_only(), py::arg("kinds") = py::tuple{},
               py::arg("plugins") = py::tuple{}, doc::kload_rulesets);
    module.def("run_examples", examples_of, py::arg("rulesets"), py::pos_only(), doc::krun_examples);
}

}  // namespace claims::python
