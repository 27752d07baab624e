#include "bind.hpp"
#include "convert.hpp"
#include <docs.hpp>

namespace claims::python {
namespace {

std::string message_of(const BoundFinding& self) {
    if (self.language != Language::both) return self.finding().message(self.language);
    return in_language({self.finding().message(Language::en), self.finding().message(Language::zh)}, Language::both);
}

/// As in the JSON: what was passed needs no remedy.
py::object remedy_of(const BoundFinding& self) {
    const Finding& finding = self.finding();
    const bool needed = finding.status == Status::fail || finding.status == Status::unknown;
    return needed ? text_or_none(in_language(finding.remedy(), self.language)) : py::none{};
}

py::tuple basis_of(const BoundFinding& self) {
    const std::vector<Basis>& basis = self.finding().basis();
    py::tuple tuple{basis.size()};
    for (std::size_t i = 0; i < basis.size(); ++i) tuple[i] = py::cast(basis[i]);
    return tuple;
}

std::string repr_of_finding(const BoundFinding& self) {
    const Finding& finding = self.finding();
    std::string text = "<Finding " + std::string{finding.rule_id()} + ": " + std::string{name_of(finding.status)};
    if (finding.status == Status::fail) text += ", " + std::string{name_of(finding.disposition)};
    return text + (finding.path.empty() ? "" : ", at " + finding.path) + ">";
}

using PyFinding = py::class_<BoundFinding>;

void bind_texts(PyFinding& bound) {
    bound
        .def_property_readonly(
            "title", [](const BoundFinding& self) { return in_language(self.finding().title(), self.language); }, doc::kFinding_title)
        .def_property_readonly("message", message_of, doc::kFinding_message)
        .def_property_readonly("remedy", remedy_of, doc::kFinding_remedy)
        .def_property_readonly(
            "expected", [](const BoundFinding& self) { return text_or_none(self.finding().expected); }, doc::kFinding_expected)
        .def_property_readonly(
            "actual", [](const BoundFinding& self) { return text_or_none(self.finding().actual); }, doc::kFinding_actual)
        .def_property_readonly("basis", basis_of, doc::kFinding_basis);
}

void bind_answer(PyFinding& bound) {
    bound.def_property_readonly(
             "rule", [](const BoundFinding& self) { return word(self.finding().rule_id()); }, doc::kFinding_rule)
        .def_property_readonly(
            "ruleset", [](const BoundFinding& self) { return word(self.finding().ruleset_id()); }, doc::kFinding_ruleset)
        .def_property_readonly(
            "status", [](const BoundFinding& self) { return word(name_of(self.finding().status)); }, doc::kFinding_status)
        .def_property_readonly(
            "disposition", [](const BoundFinding& self) { return word(name_of(self.finding().disposition)); }, doc::kFinding_disposition)
        .def_property_readonly(
            "severity", [](const BoundFinding& self) { return word(name_of(self.finding().severity)); }, doc::kFinding_severity)
        .def_property_readonly(
            "scope", [](const BoundFinding& self) { return word(name_of(self.finding().scope)); }, doc::kFinding_scope)
        .def_property_readonly("path", [](const BoundFinding& self) { return self.finding().path; }, doc::kFinding_path);
}

void bind_facts(PyFinding& bound) {
    bound
        .def_property_readonly(
            "encounter_ids", [](const BoundFinding& self) { return texts(self.finding().encounter_ids); }, doc::kFinding_encounter_ids)
        .def_property_readonly(
            "document_ids", [](const BoundFinding& self) { return texts(self.finding().document_ids); }, doc::kFinding_document_ids)
        .def_property_readonly(
            "deadline", [](const BoundFinding& self) { return date_or_none(self.finding().deadline); }, doc::kFinding_deadline)
        .def_property_readonly(
            "estimate", [](const BoundFinding& self) { return date_or_none(self.finding().estimate); }, doc::kFinding_estimate)
        .def_property_readonly(
            "earliest_acceptance", [](const BoundFinding& self) { return date_or_none(self.finding().earliest_acceptance); },
            doc::kFinding_earliest_acceptance)
        .def_property_readonly(
            "remarks", [](const BoundFinding& self) { return texts(self.finding().remarks); }, doc::kFinding_remarks)
        .def_property_readonly("missing", [](const BoundFinding& self) { return texts(self.finding().missing); }, doc::kFinding_missing);
}

}  // namespace

void bind_finding(py::module_& module) {
    PyFinding bound{module, "Finding", py::is_final(), doc::kFinding};
    bind_answer(bound);
    bind_texts(bound);
    bind_facts(bound);
    bound
        .def(
            "to_dict",
            [](const BoundFinding& self) {
                const py::object report = py::cast(BoundReport{self.report, self.language});
                return report.attr("to_dict")()["findings"][py::int_{self.index}].cast<py::object>();
            },
            doc::kFinding_to_dict)
        .def("__eq__",
             [](const BoundFinding& self, const py::object& other) -> py::object {
                 if (!py::isinstance<BoundFinding>(other)) return py::reinterpret_borrow<py::object>(Py_NotImplemented);
                 const auto dict = [](const BoundFinding& finding) {
                     return py::cast(BoundFinding{finding.report, finding.index, Language::both}).attr("to_dict")();
                 };
                 return py::bool_(dict(self).equal(dict(other.cast<const BoundFinding&>())));
             })
        .def("__hash__", [](const BoundFinding& self) { return py::hash(py::make_tuple(self.finding().rule_id(), self.finding().path)); })
        .def("__copy__", [](const py::object& self) { return self; })
        .def("__deepcopy__", [](const py::object& self, const py::object&) { return self; })
        .def(py::pickle([](const BoundFinding& self) { return py::make_tuple(BoundReport{self.report, self.language}, self.index); },
                        [](const py::tuple& state) {
                            const auto& report = state[0].cast<const BoundReport&>();
                            return BoundFinding{report.report, state[1].cast<std::size_t>(), report.language};
                        }))
        .def("__repr__", repr_of_finding);
}

}  // namespace claims::python
