// Validator.validate_file: a run over files, whose reports go to a file.

#include <chrono>
#include <filesystem>
#include <fstream>
#include <optional>

#include <claims/batch.hpp>
#include <claims/write.hpp>

#include "bind.hpp"
#include "convert.hpp"
#include <docs.hpp>
#include "validator.hpp"

namespace claims::python {
namespace {

struct BoundSummary {
    RunSummary summary;
    std::vector<std::pair<std::string, std::string>> unreadable;
};

/// Takes reports without the interpreter's lock, which it holds for a moment several times a second: to see an interruption, and to say how far it is.
class FileSink : public ReportSink {
public:
    FileSink(std::string path, Language language, py::object progress) : path_{std::move(path)}, language_{language}, progress_{std::move(progress)} {
        if (path_.empty()) return;
        errno = 0;
        out_.open(std::filesystem::path{path_}, std::ios::binary);
        if (!out_) raise_os_error();
    }

    bool take(const Report& report) override {
        ++count_;
        if (!path_.empty()) {
            append_json(piece_, report, language_);
            piece_ += '\n';
            if (piece_.size() >= kPiece && !write()) return false;
        }
        return count_ % kBetweenLooks != 0 || look();
    }

    void unreadable(const std::string& file, const Words& why) override { unreadable_.emplace_back(file, in_language(why, language_)); }

    /// Throws what stopped the run. Called with the interpreter's lock.
    void finish() {
        const bool written = path_.empty() || write();
        if (raised_) throw py::error_already_set{std::move(*raised_)};
        if (!written) raise_os_error();
        if (!progress_.is_none()) progress_(count_);
    }

    [[nodiscard]] std::vector<std::pair<std::string, std::string>> unreadable_files() const { return unreadable_; }

private:
    static constexpr std::size_t kPiece = std::size_t{64} << 10;
    static constexpr std::size_t kBetweenLooks = 64;
    static constexpr std::chrono::milliseconds kBetweenCalls{100};

    /// Whole lines only.
    bool write() {
        errno = 0;
        out_.write(piece_.data(), static_cast<std::streamsize>(piece_.size()));
        out_.flush();
        piece_.clear();
        return static_cast<bool>(out_);
    }

    bool look() {
        const auto now = std::chrono::steady_clock::now();
        if (now - last_ < kBetweenCalls) return true;
        last_ = now;
        const py::gil_scoped_acquire locked;
        try {
            if (PyErr_CheckSignals() != 0) throw py::error_already_set{};
            if (!progress_.is_none()) progress_(count_);
        } catch (py::error_already_set& raised) {
            raised_ = raised;
        }
        return !raised_;
    }

    [[noreturn]] void raise_os_error() const {
        PyErr_SetFromErrnoWithFilename(PyExc_OSError, path_.c_str());
        throw py::error_already_set{};
    }

    std::string path_;
    std::ofstream out_;
    Language language_;
    py::object progress_;
    std::string piece_;
    std::size_t count_ = 0;
    std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
    std::optional<py::error_already_set> raised_;
    std::vector<std::pair<std::string, std::string>> unreadable_;
};

bool is_stream(const std::string& visits) {
    if (visits != "set" && visits != "stream") throw py::value_error{"visits: expected \"set\" or \"stream\", found \"" + visits + "\""};
    return visits == "stream";
}

BoundSummary validate_file(const BoundValidator& self, const py::object& files, const py::object& output, const std::string& visits,
                           const py::object& progress) {
    BatchOptions options;
    options.files = paths_of(files);
    options.stream_visits = is_stream(visits);
    const bool own_bar = py::isinstance<py::bool_>(progress);
    py::object bar = py::none{};
    if (!own_bar && PyCallable_Check(progress.ptr()) == 0)
        throw py::type_error{"progress: expected a bool or a function, found " + type_of(progress)};
    if (!own_bar)
        bar = progress;
    else if (progress.cast<bool>())
        bar = py::module_::import("libclaims.progress").attr("Bar")();
    FileSink sink{output.is_none() ? std::string{} : path_of(output), self.validator->options().language, bar};
    BoundSummary bound;
    {
        const py::gil_scoped_release unlocked;
        bound.summary = validate_files(*self.validator, options, sink);
    }
    sink.finish();
    if (own_bar && !bar.is_none()) bar.attr("close")();
    bound.unreadable = sink.unreadable_files();
    return bound;
}

py::dict decisions_of(const BoundSummary& self) {
    py::dict counts;
    for (std::size_t i = 0; i < self.summary.decisions.size(); ++i) counts[word(name_of(static_cast<Decision>(i)))] = self.summary.decisions[i];
    return counts;
}

py::tuple unreadable_of(const BoundSummary& self) {
    py::tuple tuple{self.unreadable.size()};
    for (std::size_t i = 0; i < self.unreadable.size(); ++i) tuple[i] = py::make_tuple(self.unreadable[i].first, self.unreadable[i].second);
    return tuple;
}

std::string repr_of(const BoundSummary& self) {
    std::string text = "<RunSummary " + std::to_string(self.summary.claims()) + " claims";
    for (std::size_t i = 0; i < self.summary.decisions.size(); ++i) {
        if (self.summary.decisions[i] > 0)
            text += ", " + std::to_string(self.summary.decisions[i]) + " " + std::string{name_of(static_cast<Decision>(i))};
    }
    return text + (self.unreadable.empty() ? "" : ", " + std::to_string(self.unreadable.size()) + " unreadable files") + ">";
}

}  // namespace

void bind_file_run(py::module_& module, py::class_<BoundValidator>& bound) {
    py::class_<BoundSummary>{module, "RunSummary", py::is_final(), doc::kRunSummary}
        .def_property_readonly(
            "claims", [](const BoundSummary& self) { return self.summary.claims(); }, doc::kRunSummary_claims)
        .def_property_readonly("decisions", decisions_of, doc::kRunSummary_decisions)
        .def_property_readonly("unreadable_files", unreadable_of, doc::kRunSummary_unreadable_files)
        .def("__repr__", repr_of);
    bound.def("validate_file", validate_file, py::arg("files"), py::pos_only(), py::arg("output") = py::none{}, py::kw_only(),
              py::arg("visits") = "set", py::arg("progress") = false, doc::kValidator_validate_file);
}

}  // namespace claims::python
