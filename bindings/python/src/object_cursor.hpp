#pragma once

#include <array>
#include <string>
#include <vector>

#include <pybind11/pybind11.h>

#include <claims/value_cursor.hpp>

namespace claims::python {

namespace py = pybind11;

/// Goes through a claim that is a dict, without making a text of it. Needs the interpreter's lock. What a claim that was read shows is kept alive, so that
/// code which runs meanwhile (a decimal's __str__, another thread) may change what it likes.
class ObjectCursor : public ValueCursor {
public:
    explicit ObjectCursor(PyObject* claim) : claim_{claim} {}
    ~ObjectCursor() override;
    ObjectCursor(const ObjectCursor&) = delete;
    ObjectCursor& operator=(const ObjectCursor&) = delete;

    void begin() override;
    bool enter() override;
    bool next() override;
    [[nodiscard]] std::string type_name() const override;
    [[nodiscard]] std::size_t depth(std::size_t limit) const override;

private:
    struct Level {
        PyObject* container;
        Py_ssize_t at;  ///< of a dict where PyDict_Next goes on, of a list the index of the next member
    };

    void look_at(PyObject* object);
    void look_at_text(PyObject* text);
    void look_at_integer(PyObject* integer);
    void look_at_float(PyObject* number);
    void look_at_other(PyObject* object);
    void look_at_decimal(PyObject* decimal);
    bool member_of_dict(Level& level);
    bool member_of_list(Level& level);
    void set_key(PyObject* key);
    [[nodiscard]] std::string way() const;  ///< to the innermost container, as Python writes it
    void leave();

    /// Holds the reference until the claim has been judged.
    PyObject* keep(PyObject* object) {
        kept_.push_back(object);
        return object;
    }

    PyObject* claim_;
    PyObject* current_ = nullptr;
    std::vector<Level> levels_;
    std::vector<PyObject*> kept_;
    std::array<char, 32> digits_{};
};

/// A pointer as Python writes the way to that place: claim["documents"][1]["stamps"].
std::string subscripts_of(std::string_view pointer);

}  // namespace claims::python
