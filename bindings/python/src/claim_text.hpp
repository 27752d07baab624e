#pragma once

#include <string>
#include <string_view>

#include <pybind11/pybind11.h>

namespace claims::python {

namespace py = pybind11;

/// The JSON text of a claim that Python handed over. Valid as long as it lives, also while the interpreter runs: what could be changed is copied.
class ClaimText {
public:
    /// Throws TypeError for what is neither text nor bytes.
    explicit ClaimText(const py::handle& claim);

    [[nodiscard]] std::string_view view() const { return is_copy_ ? std::string_view{copy_} : view_; }

private:
    void take_str(const py::handle& claim);
    void take_buffer(const py::handle& claim);

    py::object owner_;
    std::string_view view_;
    std::string copy_;
    bool is_copy_ = false;
};

}  // namespace claims::python
