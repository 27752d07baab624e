#pragma once

#include <pybind11/pybind11.h>

#include "validator.hpp"

namespace claims::python {

/// Validator.validate_arrow and Validator.told_of_others, and the classes of their results.
void bind_columns(py::module_& module, py::class_<BoundValidator>& bound);

}  // namespace claims::python
