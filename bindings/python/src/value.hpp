#pragma once

#include <pybind11/pybind11.h>

namespace claims::python {

namespace py = pybind11;

/// What immutable values have in common: equality and hash by what identifies them, pickling by their state, and copies that are the value itself.
template <class Value, class Identity, class State, class Restore>
void bind_value(py::class_<Value>& bound, Identity identity, State state, Restore restore) {
    bound
        .def("__eq__",
             [identity](const Value& self, const py::object& other) -> py::object {
                 if (!py::isinstance<Value>(other)) return py::reinterpret_borrow<py::object>(Py_NotImplemented);
                 return py::bool_(identity(self).equal(identity(other.cast<const Value&>())));
             })
        .def("__hash__", [identity](const Value& self) { return py::hash(identity(self)); })
        .def("__copy__", [](const py::object& self) { return self; })
        .def("__deepcopy__", [](const py::object& self, const py::object&) { return self; })
        .def(py::pickle([state](const Value& self) { return state(self); }, [restore](const py::tuple& given) { return restore(given); }));
}

template <class Value, class State, class Restore>
void bind_value(py::class_<Value>& bound, State state, Restore restore) {
    bind_value(bound, state, state, restore);
}

}  // namespace claims::python
