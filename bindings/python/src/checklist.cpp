// Validator.checklist: what to bring. A value, which travels as the validator and the question that it answers.

#include "checklist.hpp"

#include <pybind11/stl.h>

#include <claims/write.hpp>

#include "bind.hpp"
#include "claim_text.hpp"
#include "convert.hpp"
#include <docs.hpp>
#include "html.hpp"
#include "refuse.hpp"

namespace claims::python {
namespace {

struct BoundChecklist {
    std::shared_ptr<const Checklist> checklist;
    Language language = Language::en;
    BoundValidator validator;
    ChecklistRequest request;
};

std::string json_of(const BoundChecklist& self, Language language) { return to_json(*self.checklist, language); }

std::string text_of_checklist(const BoundChecklist& self, std::size_t width) { return to_text(*self.checklist, {self.language, width, false}); }

/// The claim as JSON text: of a dict by libclaims/claim_json.py.
std::string json_of_claim(const py::object& claim) {
    if (claim.is_none()) return {};
    if (PyDict_Check(claim.ptr())) return py::module_::import("libclaims.claim_json").attr("json_of")(claim).cast<std::string>();
    return std::string{ClaimText{claim}.view()};
}

[[noreturn]] void refuse_unreadable(std::vector<Problem> problems, Language language) {
    auto report = std::make_shared<Report>();
    report->decision = Decision::unreadable;
    report->problems = std::move(problems);
    raise_claim_error({std::move(report), language});
}

BoundChecklist checklist_of(const BoundValidator& self, const py::object& claim, const py::object& category, const py::object& place,
                            const py::object& lang) {
    const auto validator = self.validator;
    BoundChecklist bound;
    bound.validator = self;
    bound.language = lang.is_none() ? validator->options().language : language_of(text_or_empty(lang, "lang"));
    bound.request = {words_of(category, "category"), json_of_claim(claim), text_or_empty(place, "place")};
    if (claim.is_none() && bound.request.categories.empty()) throw py::value_error{"checklist: neither a claim nor a category is given"};
    // To the library an empty text is no claim yet; whoever hands one over means one, and has lost it.
    if (!claim.is_none() && bound.request.claim_json.empty()) refuse_unreadable(validator->validate({}).problems, bound.language);
    {
        const py::gil_scoped_release unlocked;
        bound.checklist = std::make_shared<const Checklist>(validator->checklist(bound.request));
    }
    if (PyDict_Check(claim.ptr())) refuse_wrong_types(bound.checklist->problems);
    if (!bound.checklist->readable) refuse_unreadable(bound.checklist->problems, bound.language);
    return bound;
}

std::string repr_of_checklist(const BoundChecklist& self) {
    const Checklist& checklist = *self.checklist;
    std::string text = "<Checklist";
    for (const std::string& category : checklist.categories) text += " " + category;
    if (!checklist.place.empty()) text += " at " + checklist.place;
    return text + ": " + std::to_string(checklist.items.size()) + (checklist.items.size() == 1 ? " item>" : " items>");
}

/// Made again where it arrives, by a validator that is made again there.
py::tuple reduce_checklist(const BoundChecklist& self) {
    const auto given = [](const std::string& text) { return text.empty() ? py::object{py::none{}} : py::object{py::bytes{text}}; };
    const py::object ask = py::cast(self.validator).attr("checklist");
    const py::object partial = py::module_::import("functools").attr("partial");
    const py::object place = self.request.place.empty() ? py::object{py::none{}} : py::object{py::str{self.request.place}};
    return py::make_tuple(partial(ask, given(self.request.claim_json), py::arg("category") = self.request.categories, py::arg("place") = place,
                                  py::arg("lang") = word_of(self.language)),
                          py::tuple{});
}

using PyChecklist = py::class_<BoundChecklist>;

void bind_origin(PyChecklist& bound) {
    bound
        .def_property_readonly(
            "categories", [](const BoundChecklist& self) { return texts(self.checklist->categories); }, doc::kChecklist_categories)
        .def_property_readonly(
            "place", [](const BoundChecklist& self) { return text_or_none(self.checklist->place); }, doc::kChecklist_place)
        .def_property_readonly(
            "as_of", [](const BoundChecklist& self) { return date_or_none(self.checklist->as_of); }, doc::kChecklist_as_of)
        .def_property_readonly(
            "lang", [](const BoundChecklist& self) { return word_of(self.language); }, doc::kChecklist_lang)
        .def_property_readonly(
            "profiles", [](const BoundChecklist& self) { return texts(self.checklist->profiles); }, doc::kChecklist_profiles)
        .def_property_readonly(
            "rulesets",
            [](const BoundChecklist& self) {
                py::list stamps;
                for (const RulesetStamp* stamp : self.checklist->rulesets) stamps.append(py::cast(*stamp));
                return py::tuple{stamps};
            },
            doc::kChecklist_rulesets);
}

void bind_content(PyChecklist& bound) {
    bound
        .def_property_readonly(
            "items", [](const BoundChecklist& self) { return py::tuple{parsed(json_of(self, self.language))["items"]}; }, doc::kChecklist_items)
        .def_property_readonly(
            "problems",
            [](const BoundChecklist& self) {
                py::list problems;
                for (const Problem& problem : self.checklist->problems) problems.append(py::cast(BoundProblem{problem, self.language}));
                return py::tuple{problems};
            },
            doc::kChecklist_problems)
        .def(
            "in_language",
            [](const BoundChecklist& self, const std::string& lang) {
                return BoundChecklist{self.checklist, language_of(lang), self.validator, self.request};
            },
            py::arg("lang"), py::pos_only(), doc::kChecklist_in_language)
        .def(
            "to_dict", [](const BoundChecklist& self) { return parsed(json_of(self, self.language)); }, doc::kChecklist_to_dict)
        .def(
            "to_json", [](const BoundChecklist& self) { return json_of(self, self.language); }, doc::kChecklist_to_json)
        .def("to_text", text_of_checklist, py::kw_only(), py::arg("width") = 80, doc::kChecklist_to_text)
        .def("_repr_html_", [](const BoundChecklist& self) { return "<pre>" + html_escaped(text_of_checklist(self, 80)) + "</pre>"; });
}

void bind_identity(PyChecklist& bound) {
    bound
        .def("__eq__",
             [](const BoundChecklist& self, const py::object& other) -> py::object {
                 if (!py::isinstance<BoundChecklist>(other)) return py::reinterpret_borrow<py::object>(Py_NotImplemented);
                 return py::bool_(json_of(self, Language::both) == json_of(other.cast<const BoundChecklist&>(), Language::both));
             })
        .def("__hash__", [](const BoundChecklist& self) { return std::hash<std::string>{}(json_of(self, Language::both)); })
        .def("__copy__", [](const py::object& self) { return self; })
        .def("__deepcopy__", [](const py::object& self, const py::object&) { return self; })
        .def("__reduce__", reduce_checklist)
        .def("__repr__", repr_of_checklist)
        .def("__str__", [](const BoundChecklist& self) { return text_of_checklist(self, 80); });
}

}  // namespace

void bind_checklist(py::module_& module, py::class_<BoundValidator>& bound) {
    PyChecklist checklist{module, "Checklist", py::is_final(), doc::kChecklist};
    bind_origin(checklist);
    bind_content(checklist);
    bind_identity(checklist);
    bound.def("checklist", checklist_of, py::arg("claim") = py::none{}, py::pos_only(), py::kw_only(), py::arg("category") = py::tuple{},
              py::arg("place") = py::none{}, py::arg("lang") = py::none{}, doc::kValidator_checklist);
}

}  // namespace claims::python
