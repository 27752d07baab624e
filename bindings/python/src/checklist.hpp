#pragma once

#include <pybind11/pybind11.h>

#include "validator.hpp"

namespace claims::python {

/// Validator.checklist, and the class of its result.
void bind_checklist(py::module_& module, py::class_<BoundValidator>& bound);

}  // namespace claims::python
