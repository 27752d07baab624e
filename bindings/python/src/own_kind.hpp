#pragma once

#include <vector>

#include <pybind11/pybind11.h>

#include <claims/kind.hpp>

namespace claims::python {

namespace py = pybind11;

/// The kinds of `libclaims.requirement_kind` objects, and of the plugins at these paths. Throws TypeError for what is neither.
std::vector<RequirementKind> kinds_of(const py::object& kinds, const py::object& plugins);

/// The class Facts.
void bind_facts(py::module_& module);

}  // namespace claims::python
