#include "refuse.hpp"

#include "object_cursor.hpp"

namespace claims::python {

void refuse_wrong_types(std::span<const Problem> problems) {
    std::string wrong;
    for (const Problem& problem : problems) {
        if (problem.code != "wrong_type") continue;
        if (!wrong.empty()) wrong += '\n';
        wrong += subscripts_of(problem.path) + ": " + problem.message.en;
    }
    if (!wrong.empty()) throw py::type_error{wrong};
}

void raise_claim_error(const BoundReport& report) {
    const py::object type = py::module_::import("libclaims.errors").attr("ClaimError");
    PyErr_SetObject(type.ptr(), type(report).ptr());
    throw py::error_already_set{};
}

}  // namespace claims::python
