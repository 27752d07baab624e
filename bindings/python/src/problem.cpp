#include "bind.hpp"
#include "convert.hpp"
#include <docs.hpp>
#include "value.hpp"

namespace claims::python {
namespace {

std::string place_of(const Problem& problem) {
    if (!problem.file.empty()) return problem.file + ":" + std::to_string(problem.line) + ":" + std::to_string(problem.column);
    std::string place = problem.path;
    if (problem.line > 0)
        place += std::string{place.empty() ? "" : ", "} + "line " + std::to_string(problem.line) + " column " + std::to_string(problem.column);
    return place;
}

std::string str_of(const BoundProblem& self) {
    const Problem& problem = self.problem;
    std::string text = place_of(problem);
    if (!problem.file.empty() && !problem.path.empty()) text += ": " + problem.path;
    return text + (text.empty() ? "" : ": ") + in_language(problem.message, self.language);
}

std::string repr_of_problem(const BoundProblem& self) {
    const std::string place = place_of(self.problem);
    return "<Problem " + self.problem.code + (place.empty() ? "" : " at " + place) + ": " + self.problem.message.en + ">";
}

py::object number_or_none(std::size_t number) { return number == 0 ? py::object{py::none{}} : py::int_{number}; }

py::tuple state_of(const BoundProblem& self) {
    const Problem& problem = self.problem;
    return py::make_tuple(problem.code, static_cast<int>(problem.weight), problem.file, problem.path, problem.line, problem.column,
                          problem.message.en, problem.message.zh, word_of(self.language));
}

BoundProblem restored(const py::tuple& state) {
    const auto text = [&state](std::size_t i) { return state[i].cast<std::string>(); };
    return {{text(0),
             static_cast<Weight>(state[1].cast<int>()),
             text(2),
             text(3),
             state[4].cast<std::size_t>(),
             state[5].cast<std::size_t>(),
             {text(6), text(7)}},
            language_of(text(8))};
}

}  // namespace

void bind_problem(py::module_& module) {
    py::class_<BoundProblem> problem{module, "Problem", py::is_final(), doc::kProblem};
    problem.def_property_readonly(
               "code", [](const BoundProblem& self) { return word(self.problem.code); }, doc::kProblem_code)
        .def_property_readonly(
            "weight", [](const BoundProblem& self) { return word(name_of(self.problem.weight)); }, doc::kProblem_weight)
        .def_property_readonly(
            "file", [](const BoundProblem& self) { return text_or_none(self.problem.file); }, doc::kProblem_file)
        .def_property_readonly(
            "path", [](const BoundProblem& self) { return self.problem.path; }, doc::kProblem_path)
        .def_property_readonly(
            "line", [](const BoundProblem& self) { return number_or_none(self.problem.line); }, doc::kProblem_line)
        .def_property_readonly(
            "column", [](const BoundProblem& self) { return number_or_none(self.problem.column); }, doc::kProblem_column)
        .def_property_readonly(
            "message", [](const BoundProblem& self) { return in_language(self.problem.message, self.language); }, doc::kProblem_message)
        .def(
            "in_language", [](const BoundProblem& self, const std::string& lang) { return BoundProblem{self.problem, language_of(lang)}; },
            py::arg("lang"), py::pos_only(), doc::kProblem_in_language)
        .def("__str__", str_of)
        .def("__repr__", repr_of_problem);
    bind_value(problem, state_of, restored);
}

}  // namespace claims::python
