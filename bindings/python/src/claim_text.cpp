#include "claim_text.hpp"

#include "convert.hpp"

namespace claims::python {

ClaimText::ClaimText(const py::handle& claim) {
    if (PyBytes_CheckExact(claim.ptr())) {
        owner_ = py::reinterpret_borrow<py::object>(claim);
        view_ = {PyBytes_AS_STRING(claim.ptr()), static_cast<std::size_t>(PyBytes_GET_SIZE(claim.ptr()))};
    } else if (PyUnicode_Check(claim.ptr())) {
        take_str(claim);
    } else if (PyObject_CheckBuffer(claim.ptr()) != 0) {
        take_buffer(claim);
    } else {
        throw py::type_error{"claim: expected a dict, str or bytes, found " + type_of(claim)};
    }
}

void ClaimText::take_str(const py::handle& claim) {
    owner_ = py::reinterpret_borrow<py::object>(claim);
    Py_ssize_t size = 0;
    if (const char* const bytes = PyUnicode_AsUTF8AndSize(claim.ptr(), &size)) {
        view_ = {bytes, static_cast<std::size_t>(size)};
        return;
    }
    // Half a surrogate pair: such bytes are no UTF-8, which the reader says with its place.
    PyErr_Clear();
    PyObject* const encoded = PyUnicode_AsEncodedString(claim.ptr(), "utf-8", "surrogatepass");
    if (encoded == nullptr) throw py::error_already_set{};
    owner_ = py::reinterpret_steal<py::object>(encoded);
    view_ = {PyBytes_AS_STRING(encoded), static_cast<std::size_t>(PyBytes_GET_SIZE(encoded))};
}

void ClaimText::take_buffer(const py::handle& claim) {
    Py_buffer buffer;
    if (PyObject_GetBuffer(claim.ptr(), &buffer, PyBUF_SIMPLE) != 0) throw py::error_already_set{};
    copy_.assign(static_cast<const char*>(buffer.buf), static_cast<std::size_t>(buffer.len));
    is_copy_ = true;
    PyBuffer_Release(&buffer);
}

}  // namespace claims::python
