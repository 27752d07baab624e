#pragma once

#include <span>

#include <pybind11/pybind11.h>

#include <claims/choice.hpp>

namespace claims::python {

namespace py = pybind11;

/// The rulesets that the parameters `rulesets` and `with_` of a Validator name.
ChosenRulesets chosen_by(const py::object& rulesets, const py::object& with, std::span<const RequirementKind> kinds);

}  // namespace claims::python
