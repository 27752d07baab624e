#pragma once

#include <memory>
#include <string>

#include <pybind11/pybind11.h>

#include <claims/report.hpp>
#include <claims/ruleset.hpp>
#include <claims/words.hpp>

namespace claims::python {

namespace py = pybind11;

/// A report, and the language of its texts. Findings share the report.
struct BoundReport {
    std::shared_ptr<const Report> report;
    Language language = Language::en;
};

struct BoundFinding {
    std::shared_ptr<const Report> report;
    std::size_t index = 0;
    Language language = Language::en;

    [[nodiscard]] const Finding& finding() const { return report->findings[index]; }
};

struct BoundProblem {
    Problem problem;
    Language language = Language::en;
};

void bind_stamps(py::module_& module);
void bind_problem(py::module_& module);
void bind_finding(py::module_& module);
void bind_report(py::module_& module);
void bind_rulesets(py::module_& module);
void bind_validator(py::module_& module);

/// A report as an HTML fragment, for notebooks.
std::string html_of(const BoundReport& report);

}  // namespace claims::python
