#include <pybind11/pybind11.h>

#include <claims/error.hpp>
#include <claims/history.hpp>
#include <claims/write.hpp>

#include "bind.hpp"
#include "convert.hpp"
#include "own_kind.hpp"
#include <docs.hpp>

// Python calls what is defined at the end of this file instead of what this macro defines under that name.
#define PyInit__native init_native

// Immutable objects only, and no state of its own: safe without the global lock.
PYBIND11_MODULE(_native, module, pybind11::mod_gil_not_used()) {
    namespace py = pybind11;
    using namespace claims;
    using namespace claims::python;

    py::options options;
    options.disable_function_signatures();
    py::register_local_exception_translator([](std::exception_ptr thrown) {
        try {
            if (thrown) std::rethrow_exception(thrown);
        } catch (const RulesetError& wrong) {
            set_ruleset_error(wrong.problems());
        } catch (const HistoryError& failed) {
            PyErr_SetString(PyExc_OSError, failed.what());
        }
    });

    module.attr("__version__") = CLAIMS_VERSION;
    bind_stamps(module);
    bind_problem(module);
    bind_finding(module);
    bind_report(module);
    bind_facts(module);
    bind_rulesets(module);
    bind_validator(module);
    module.def(
        "schema",
        [](const std::string& name) {
            const std::string text = schema(name);
            if (text.empty()) throw py::key_error{name};
            return parsed(text);
        },
        py::arg("name"), py::pos_only(), doc::kschema);
    for (const auto& member : module.attr("__dict__").cast<py::dict>()) {
        if (py::isinstance<py::type>(member.second)) member.second.attr("__module__") = "libclaims";
    }
}

#undef PyInit__native

/// Refuses a second interpreter of the process. Before Python 3.12 pybind11 does not, and waits for ever for a lock that the first one holds.
extern "C" PYBIND11_EXPORT PyObject* PyInit__native() {
    if (PyInterpreterState_Get() != PyInterpreterState_Main()) {
        PyErr_SetString(PyExc_ImportError, "libclaims serves the first interpreter of a process only, and this is another one");
        return nullptr;
    }
    return init_native();
}
