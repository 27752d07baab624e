#include <claims/read_report.hpp>
#include <claims/write.hpp>

#include "bind.hpp"
#include "convert.hpp"
#include <docs.hpp>

namespace claims::python {
namespace {

std::string json_of(const BoundReport& self, Language language) {
    std::string json;
    append_json(json, *self.report, language);
    return json;
}

template <class Item, class Make>
py::tuple tuple_of(const std::vector<Item>& items, Make make) {
    py::tuple tuple{items.size()};
    for (std::size_t i = 0; i < items.size(); ++i) tuple[i] = py::cast(make(i));
    return tuple;
}

py::tuple findings_of(const BoundReport& self) {
    return tuple_of(self.report->findings, [&self](std::size_t i) { return BoundFinding{self.report, i, self.language}; });
}

py::tuple problems_of(const BoundReport& self) {
    return tuple_of(self.report->problems, [&self](std::size_t i) { return BoundProblem{self.report->problems[i], self.language}; });
}

py::dict summary_of(const BoundReport& self) {
    const Summary& summary = self.report->summary;
    py::dict counts;
    counts["pass"] = summary.pass;
    counts["fail"] = summary.fail;
    counts["unknown"] = summary.unknown;
    counts["not_applicable"] = summary.not_applicable;
    return counts;
}

/// The rules that have findings, shortened where they are many.
std::string repr_of_report(const BoundReport& self) {
    constexpr std::size_t kShown = 4;
    const Report& report = *self.report;
    std::string text = "<Report" + (report.claim_id.empty() ? "" : " " + report.claim_id) + ": " + std::string{name_of(report.decision)};
    const std::size_t count = report.findings.size();
    if (count > 0) text += ", " + std::to_string(count) + (count == 1 ? " finding:" : " findings:");
    for (std::size_t i = 0; i < std::min(count, kShown); ++i) text += (i == 0 ? " " : ", ") + std::string{report.findings[i].rule_id()};
    if (count > kShown) text += ", …";
    if (!report.problems.empty()) text += ", " + std::to_string(report.problems.size()) + (report.problems.size() == 1 ? " problem" : " problems");
    return text + ">";
}

using PyReport = py::class_<BoundReport>;

void bind_judgement(PyReport& bound) {
    bound.def_property_readonly(
             "decision", [](const BoundReport& self) { return word(name_of(self.report->decision)); }, doc::kReport_decision)
        .def_property_readonly(
            "accepted", [](const BoundReport& self) { return self.report->accepted(); }, doc::kReport_accepted)
        .def_property_readonly(
            "as_of", [](const BoundReport& self) { return date_or_none(self.report->as_of); }, doc::kReport_as_of)
        .def_property_readonly("findings", findings_of, doc::kReport_findings)
        .def_property_readonly("problems", problems_of, doc::kReport_problems)
        .def_property_readonly(
            "missing_evidence", [](const BoundReport& self) { return texts(self.report->missing_evidence); }, doc::kReport_missing_evidence)
        .def_property_readonly("summary", summary_of, doc::kReport_summary);
}

void bind_origin(PyReport& bound) {
    bound.def_property_readonly(
             "claim_id", [](const BoundReport& self) { return text_or_none(self.report->claim_id); }, doc::kReport_claim_id)
        .def_property_readonly(
            "file", [](const BoundReport& self) { return text_or_none(self.report->file); }, doc::kReport_file)
        .def_property_readonly(
            "line", [](const BoundReport& self) { return self.report->line ? py::object{py::int_{*self.report->line}} : py::none{}; },
            doc::kReport_line)
        .def_property_readonly(
            "lang", [](const BoundReport& self) { return word_of(self.language); }, doc::kReport_lang)
        .def_property_readonly(
            "profiles", [](const BoundReport& self) { return texts(self.report->profiles); }, doc::kReport_profiles)
        .def_property_readonly(
            "not_judged",
            [](const BoundReport& self) { return tuple_of(self.report->not_judged, [&](std::size_t i) { return self.report->not_judged[i]; }); },
            doc::kReport_not_judged)
        .def_property_readonly(
            "rulesets",
            [](const BoundReport& self) { return tuple_of(self.report->rulesets, [&](std::size_t i) { return *self.report->rulesets[i]; }); },
            doc::kReport_rulesets);
}

void bind_texts(PyReport& bound) {
    bound
        .def(
            "in_language", [](const BoundReport& self, const std::string& lang) { return BoundReport{self.report, language_of(lang)}; },
            py::arg("lang"), py::pos_only(), doc::kReport_in_language)
        .def(
            "to_dict", [](const BoundReport& self) { return parsed(json_of(self, self.language)); }, doc::kReport_to_dict)
        .def(
            "to_json",
            [](const BoundReport& self, bool indent) { return indent ? to_json(*self.report, self.language) : json_of(self, self.language); },
            py::kw_only(), py::arg("indent") = false, doc::kReport_to_json)
        .def(
            "to_text", [](const BoundReport& self, std::size_t width, bool color) { return to_text(*self.report, {self.language, width, color}); },
            py::kw_only(), py::arg("width") = 80, py::arg("color") = false, doc::kReport_to_text)
        .def("_repr_html_", html_of)
        .def("__repr__", repr_of_report);
}

void bind_identity(PyReport& bound) {
    bound
        .def("__eq__",
             [](const BoundReport& self, const py::object& other) -> py::object {
                 if (!py::isinstance<BoundReport>(other)) return py::reinterpret_borrow<py::object>(Py_NotImplemented);
                 const auto& that = other.cast<const BoundReport&>();
                 return py::bool_(self.report == that.report || json_of(self, Language::both) == json_of(that, Language::both));
             })
        .def("__hash__", [](const BoundReport& self) { return std::hash<std::string>{}(json_of(self, Language::both)); })
        .def("__copy__", [](const py::object& self) { return self; })
        .def("__deepcopy__", [](const py::object& self, const py::object&) { return self; })
        .def(py::pickle([](const BoundReport& self) { return py::make_tuple(json_of(self, Language::both), word_of(self.language)); },
                        [](const py::tuple& state) {
                            return BoundReport{std::make_shared<const Report>(read_report(state[0].cast<std::string>())),
                                               language_of(state[1].cast<std::string>())};
                        }));
}

}  // namespace

void bind_report(py::module_& module) {
    PyReport bound{module, "Report", py::is_final(), doc::kReport};
    bind_origin(bound);
    bind_judgement(bound);
    bind_texts(bound);
    bind_identity(bound);
}

}  // namespace claims::python
