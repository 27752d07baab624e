#include <claims/diff.hpp>

#include <pybind11/stl.h>

#include "convert.hpp"
#include <docs.hpp>
#include "validator.hpp"

namespace claims::python {

void bind_diff(py::module_& module) {
    module.def(
        "diff_json",
        [](const BoundValidator& before, const BoundValidator& after, const py::object& files, const std::pair<std::string, std::string>& names,
           const std::string& lang) {
            BatchOptions options;
            options.files = paths_of(files);
            const Language language = language_of(lang);
            const py::gil_scoped_release unlocked;
            return to_json(compare(*before.validator, *after.validator, options), {names.first, names.second}, language);
        },
        py::arg("before"), py::arg("after"), py::arg("files"), py::arg("names"), py::arg("lang"), py::pos_only(), doc::kdiff_json);
}

}  // namespace claims::python
