// Validator.validate_many: claims are taken from the iterable some hundred at a time; texts are judged without the interpreter's lock.

#include <algorithm>
#include <deque>
#include <mutex>
#include <optional>

#include <pybind11/stl.h>

#include <claims/stream.hpp>

#include "bind.hpp"
#include "claim_text.hpp"
#include "convert.hpp"
#include <docs.hpp>
#include "object_cursor.hpp"
#include "validator.hpp"

namespace claims::python {
namespace {

class ReportIterator {
public:
    ReportIterator(std::shared_ptr<const Validator> validator, py::iterator claims, std::size_t threads)
        : validator_{std::move(validator)}, claims_{std::move(claims)}, stream_{*validator_}, threads_{threads} {}

    BoundReport next() {
        const std::unique_lock lock{mutex_, std::try_to_lock};
        if (!lock.owns_lock()) throw py::value_error{"validate_many: another thread is in this iterator"};
        if (reports_.empty()) judge_some();
        if (reports_.empty()) end();
        BoundReport report{std::make_shared<const Report>(std::move(reports_.front())), validator_->options().language};
        reports_.pop_front();
        return report;
    }

private:
    static constexpr std::size_t kMostClaims = 512;
    static constexpr std::size_t kMostBytes = std::size_t{4} << 20;

    /// The claims ahead: one at first, so that the first report comes at once, then more and more. What goes wrong is raised after the reports of
    /// the claims before it.
    void judge_some() {
        std::vector<ClaimText> texts;
        std::size_t bytes = 0;
        try {
            for (std::size_t count = 0; count < window_ && bytes < kMostBytes; ++count) {
                const py::object claim = taken();
                if (!claim) break;
                if (PyDict_Check(claim.ptr()))
                    judge(std::exchange(texts, {}), claim);
                else
                    bytes += texts.emplace_back(claim).view().size();
            }
        } catch (...) {
            error_ = std::current_exception();
        }
        judge(texts);
        window_ = std::min(window_ * 2, kMostClaims);
    }

    /// The next claim; nothing after the last.
    py::object taken() {
        if (is_at_end_) return {};
        PyObject* const claim = PyIter_Next(claims_.ptr());
        is_at_end_ = claim == nullptr;
        if (is_at_end_ && PyErr_Occurred() != nullptr) throw py::error_already_set{};
        return py::reinterpret_steal<py::object>(claim);
    }

    /// A dict is judged at once, with the lock, after the texts before it.
    void judge(const std::vector<ClaimText>& before, const py::object& claim) {
        judge(before);
        ObjectCursor cursor{claim.ptr()};
        reports_.push_back(stream_.validate(cursor));
    }

    void judge(const std::vector<ClaimText>& texts) {
        if (texts.empty()) return;
        std::vector<std::string_view> views;
        for (const ClaimText& text : texts) views.push_back(text.view());
        const py::gil_scoped_release unlocked;
        for (Report& report : stream_.validate(views, threads_)) reports_.push_back(std::move(report));
    }

    [[noreturn]] void end() {
        if (const std::exception_ptr error = std::exchange(error_, nullptr)) std::rethrow_exception(error);
        throw py::stop_iteration{};
    }

    std::shared_ptr<const Validator> validator_;
    py::iterator claims_;
    Stream stream_;
    std::size_t threads_;
    std::mutex mutex_;
    std::deque<Report> reports_;
    std::exception_ptr error_;
    std::size_t window_ = 1;
    bool is_at_end_ = false;
};

/// A claim, which is an iterable too, is none of claims.
void refuse_one_claim(const py::object& claims) {
    PyObject* const given = claims.ptr();
    if (PyDict_Check(given) || PyUnicode_Check(given) || PyBytes_Check(given) || PyByteArray_Check(given) || PyMemoryView_Check(given))
        throw py::type_error{"claims: expected an iterable of claims, found " + type_of(claims) + "; validate takes a single one"};
}

}  // namespace

void bind_many(py::module_& module, py::class_<BoundValidator>& bound) {
    py::class_<ReportIterator>{module, "_ReportIterator", py::is_final()}
        .def("__iter__", [](const py::object& self) { return self; })
        .def("__next__", &ReportIterator::next);
    bound.def(
        "validate_many",
        [](const BoundValidator& self, const py::object& claims, std::optional<long> threads) {
            refuse_one_claim(claims);
            return std::make_unique<ReportIterator>(self.validator, py::iter(claims), jobs_of(threads));
        },
        py::arg("claims"), py::pos_only(), py::kw_only(), py::arg("threads") = py::none{}, doc::kValidator_validate_many);
}

}  // namespace claims::python
