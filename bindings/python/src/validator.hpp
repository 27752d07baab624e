#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <pybind11/pybind11.h>

#include <claims/validator.hpp>

namespace claims::python {

namespace py = pybind11;

/// A validator, and what it was made of: for `repr`, and to make it again elsewhere.
struct BoundValidator {
    std::shared_ptr<const Validator> validator;
    std::optional<std::vector<std::string>> rulesets;  ///< words; nullopt: the usual choice
    std::vector<std::string> with;
    std::vector<std::string> plugins;
    std::string history;      ///< path; empty: none
    bool is_portable = true;  ///< made of words alone
};

/// Validator.validate_many, and the class of its iterator.
void bind_many(py::module_& module, py::class_<BoundValidator>& bound);

/// Validator.validate_file, and RunSummary.
void bind_file_run(py::module_& module, py::class_<BoundValidator>& bound);

/// The function diff_json.
void bind_diff(py::module_& module);

}  // namespace claims::python
