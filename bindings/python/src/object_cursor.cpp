#include "object_cursor.hpp"

#include <datetime.h>

#include <charconv>

#include "convert.hpp"

namespace claims::python {
namespace {

/// Without the global lock another thread may change a dict while it is gone through: then it is a copy that is gone through.
PyObject* steady(PyObject* container) {
#ifdef Py_GIL_DISABLED
    PyObject* const copy = PyDict_Check(container)   ? PyDict_Copy(container)
                           : PyList_Check(container) ? PyList_GetSlice(container, 0, PY_SSIZE_T_MAX)
                                                     : nullptr;
    if (copy != nullptr) return copy;
    if (PyErr_Occurred() != nullptr) throw py::error_already_set{};
#endif
    Py_INCREF(container);
    return container;
}

Py_ssize_t length_of(PyObject* list) { return PyList_Check(list) ? PyList_GET_SIZE(list) : PyTuple_GET_SIZE(list); }

PyObject* member_at(PyObject* list, Py_ssize_t index) { return PyList_Check(list) ? PyList_GET_ITEM(list, index) : PyTuple_GET_ITEM(list, index); }

bool is_container(PyObject* object) { return PyDict_Check(object) || PyList_Check(object) || PyTuple_Check(object); }

/// A view of nothing where the text has half a surrogate pair.
std::string_view utf8_of(PyObject* text) {
    if (PyUnicode_IS_COMPACT_ASCII(text))
        return {static_cast<const char*>(PyUnicode_DATA(text)), static_cast<std::size_t>(PyUnicode_GET_LENGTH(text))};
    Py_ssize_t size = 0;
    const char* const bytes = PyUnicode_AsUTF8AndSize(text, &size);
    if (bytes != nullptr) return {bytes, static_cast<std::size_t>(size)};
    if (PyErr_ExceptionMatches(PyExc_UnicodeEncodeError) == 0) throw py::error_already_set{};
    PyErr_Clear();
    return {};
}

/// No key of a claim is a number.
std::string subscript(std::string_view key) {
    const bool is_index = key.find_first_not_of("0123456789") == std::string_view::npos;
    return is_index ? "[" + std::string{key} + "]" : "[\"" + std::string{key} + "\"]";
}

/// A reference that is held, or the Python error that came instead.
PyObject* checked(PyObject* made) {
    if (made == nullptr) throw py::error_already_set{};
    return made;
}

}  // namespace

ObjectCursor::~ObjectCursor() {
    while (!levels_.empty()) leave();
    for (PyObject* const object : kept_) Py_DECREF(object);
}

void ObjectCursor::begin() {
    while (!levels_.empty()) leave();
    look_at(claim_);
}

bool ObjectCursor::enter() {
    levels_.push_back({steady(current_), 0});
    return next();
}

bool ObjectCursor::next() {
    Level& level = levels_.back();
    if (PyDict_Check(level.container) ? member_of_dict(level) : member_of_list(level)) return true;
    leave();
    return false;
}

bool ObjectCursor::member_of_dict(Level& level) {
    PyObject* key = nullptr;
    PyObject* value = nullptr;
    if (PyDict_Next(level.container, &level.at, &key, &value) == 0) return false;
    if (!PyUnicode_Check(key)) throw py::type_error{way() + ": expected keys of type str, found " + type_of(key)};
    set_key(key);
    look_at(value);
    return true;
}

bool ObjectCursor::member_of_list(Level& level) {
    if (level.at >= length_of(level.container)) return false;
    look_at(member_at(level.container, level.at++));
    return true;
}

std::string ObjectCursor::way() const {
    std::string text = "claim";
    for (std::size_t i = 0; i + 1 < levels_.size(); ++i) {
        PyObject* const container = levels_[i].container;
        PyObject* const inner = levels_[i + 1].container;
        PyObject* key = nullptr;
        PyObject* value = nullptr;
        Py_ssize_t at = 0;
        if (PyDict_Check(container)) {
            while (value != inner && PyDict_Next(container, &at, &key, &value) != 0) continue;
            text += subscript(py::str{key}.cast<std::string>());
        } else {
            while (at < length_of(container) && member_at(container, at) != inner) ++at;
            text += subscript(std::to_string(at));
        }
    }
    return text;
}

void ObjectCursor::leave() {
    Py_DECREF(levels_.back().container);
    levels_.pop_back();
}

void ObjectCursor::set_key(PyObject* key) {
    key_ = utf8_of(key);
    if (key_.data() != nullptr) return;
    PyObject* const replaced = keep(checked(PyUnicode_AsEncodedString(key, "utf-8", "replace")));
    key_ = {PyBytes_AS_STRING(replaced), static_cast<std::size_t>(PyBytes_GET_SIZE(replaced))};
}

void ObjectCursor::look_at(PyObject* object) {
    current_ = object;
    if (PyUnicode_Check(object)) return look_at_text(Py_NewRef(object));
    if (object == Py_None)
        value_.type = Type::null;
    else if (PyDict_Check(object))
        value_.type = Type::object;
    else if (PyList_Check(object) || PyTuple_Check(object))
        value_.type = Type::list;
    else if (PyBool_Check(object))
        value_ = {Type::flag, object == Py_True, false, {}};
    else if (PyLong_Check(object))
        look_at_integer(object);
    else if (PyFloat_Check(object))
        look_at_float(object);
    else
        look_at_other(object);
}

/// Takes over the reference: the claim that is read shows the text itself.
void ObjectCursor::look_at_text(PyObject* text) {
    keep(text);
    value_.type = Type::text;
    value_.text = utf8_of(text);
}

void ObjectCursor::look_at_integer(PyObject* integer) {
    int overflow = 0;
    const long long number = PyLong_AsLongLongAndOverflow(integer, &overflow);
    if (number == -1 && PyErr_Occurred() != nullptr) throw py::error_already_set{};
    value_ = {Type::number, false, false, "1e99"};  // larger than any amount: no text of thousands of digits is made
    if (overflow != 0) return;
    const auto end = std::to_chars(digits_.data(), digits_.data() + digits_.size(), number).ptr;
    value_.text = {digits_.data(), static_cast<std::size_t>(end - digits_.data())};
}

void ObjectCursor::look_at_float(PyObject* number) {
    value_ = {Type::number, false, false, {}};
    value_.text = utf8_of(keep(checked(PyFloat_Type.tp_repr(number))));
}

void ObjectCursor::look_at_other(PyObject* object) {
    if (PyDateTimeAPI == nullptr) PyDateTime_IMPORT;
    keep(Py_NewRef(object));  // from here on code of the caller's may run
    if (PyDate_Check(object)) {
        const py::object day = py::handle{object}.attr("isoformat")();
        if (PyUnicode_Check(day.ptr())) return look_at_text(day.inc_ref().ptr());
    }
    const py::object decimal = py::module_::import("decimal").attr("Decimal");
    if (py::isinstance(object, decimal)) return look_at_decimal(object);
    value_.type = Type::other;
}

void ObjectCursor::look_at_decimal(PyObject* decimal) {
    value_ = {Type::number, false, true, "1e99"};
    PyObject* text = keep(checked(PyObject_Str(decimal)));
    if (!PyUnicode_Check(text)) return;
    if (utf8_of(text).find('E') != std::string_view::npos) {
        constexpr int kMostDigits = 20;  // of an amount that can be one; written out, 1E+999999999 would fill the memory
        const int adjusted = py::handle{decimal}.attr("adjusted")().cast<int>();
        if (adjusted > kMostDigits || adjusted < -kMostDigits) return;
        text = keep(checked(PyObject_Format(decimal, py::str{"f"}.ptr())));
    }
    value_.text = utf8_of(text);
}

std::string ObjectCursor::type_name() const { return type_of(current_); }

std::size_t ObjectCursor::depth(std::size_t limit) const {
#ifdef Py_GIL_DISABLED
    return 0;  // what is not read is not looked into either, where it may change meanwhile
#endif
    constexpr std::size_t kMostSteps = 10'000;  // what is shared may stand in many places
    std::vector<Level> levels;
    std::size_t deepest = 0;
    PyObject* object = current_;
    for (std::size_t step = 0; step < kMostSteps; ++step) {
        if (is_container(object)) levels.push_back({object, 0});
        deepest = std::max(deepest, levels.size());
        if (deepest > limit) return deepest;
        object = nullptr;
        while (object == nullptr && !levels.empty()) {
            Level& level = levels.back();
            PyObject* key = nullptr;
            if (PyDict_Check(level.container))
                PyDict_Next(level.container, &level.at, &key, &object);
            else if (level.at < length_of(level.container))
                object = member_at(level.container, level.at++);
            if (object == nullptr) levels.pop_back();
        }
        if (object == nullptr) return deepest;
    }
    return deepest;
}

std::string subscripts_of(std::string_view pointer) {
    std::string text = "claim";
    while (!pointer.empty()) {
        const std::size_t end = std::min(pointer.find('/', 1), pointer.size());
        const std::string_view key = pointer.substr(1, end - 1);
        text += subscript(key);
        pointer.remove_prefix(end);
    }
    return text;
}

}  // namespace claims::python
