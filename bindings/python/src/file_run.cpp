// Validator.validate_file: a run over files, whose reports go to a file.

#include <chrono>
#include <filesystem>
#include <fstream>
#include <optional>

#include <pybind11/stl.h>

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
class FileSink : public TextSink {
public:
    FileSink(std::string path, Language language, py::object progress) : path_{std::move(path)}, language_{language}, progress_{std::move(progress)} {
        if (path_.empty()) return;
        errno = 0;
        out_.open(std::filesystem::path{path_}, std::ios::binary);
        if (!out_) raise_os_error();
    }

    void append(std::string& to, const Report& report) const override {
        if (path_.empty()) return;
        append_json(to, report, language_);
        to += '\n';
    }

    /// Whole lines only.
    bool take(std::string_view text, std::size_t reports) override {
        count_ += reports;
        errno = 0;
        out_.write(text.data(), static_cast<std::streamsize>(text.size()));
        return path_.empty() || out_;
    }

    void unreadable(const std::string& file, const Words& why) override { unreadable_.emplace_back(file, in_language(why, language_)); }

    /// Throws what stopped the run. Called with the interpreter's lock.
    void finish(bool is_own_bar) {
        out_.flush();
        if (!raised_ && !progress_.is_none()) progress_(count_);
        if (is_own_bar && !progress_.is_none()) progress_.attr("close")();
        if (raised_) throw py::error_already_set{std::move(*raised_)};
        if (!path_.empty() && !out_) raise_os_error();
    }

    /// Asked all the time: looks whether somebody wants the run to end.
    bool look() {
        const auto now = std::chrono::steady_clock::now();
        if (now - last_ < kBetweenCalls) return false;
        last_ = now;
        const py::gil_scoped_acquire locked;
        try {
            if (PyErr_CheckSignals() != 0) throw py::error_already_set{};
            if (!progress_.is_none()) progress_(count_);
        } catch (py::error_already_set& raised) {
            raised_ = raised;
        }
        return raised_.has_value();
    }

    [[nodiscard]] std::vector<std::pair<std::string, std::string>> unreadable_files() const { return unreadable_; }

private:
    static constexpr std::chrono::milliseconds kBetweenCalls{100};

    [[noreturn]] void raise_os_error() const {
        PyErr_SetFromErrnoWithFilename(PyExc_OSError, path_.c_str());
        throw py::error_already_set{};
    }

    std::string path_;
    std::ofstream out_;
    Language language_;
    py::object progress_;
    std::size_t count_ = 0;
    std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
    std::optional<py::error_already_set> raised_;
    std::vector<std::pair<std::string, std::string>> unreadable_;
};

bool is_stream(const std::string& visits) {
    if (visits != "set" && visits != "stream") throw py::value_error{"visits: expected \"set\" or \"stream\", found \"" + visits + "\""};
    return visits == "stream";
}

/// What is read must not be emptied first.
void refuse_own_input(const std::vector<std::string>& files, const std::string& output) {
    for (const std::string& file : files) {
        std::error_code ignored;
        if (std::filesystem::equivalent(file, output, ignored)) throw py::value_error{"output: " + output + " is one of the files that are read"};
    }
}

BoundSummary validate_file(const BoundValidator& self, const py::object& files, const py::object& output, const std::string& visits,
                           std::optional<long> threads, const py::object& progress) {
    BatchOptions options;
    options.files = paths_of(files);
    options.stream_visits = is_stream(visits);
    options.jobs = jobs_of(threads);
    const bool own_bar = py::isinstance<py::bool_>(progress);
    py::object bar = py::none{};
    if (!own_bar && PyCallable_Check(progress.ptr()) == 0)
        throw py::type_error{"progress: expected a bool or a function, found " + type_of(progress)};
    if (!own_bar)
        bar = progress;
    else if (progress.cast<bool>())
        bar = py::module_::import("libclaims.progress").attr("Bar")();
    if (!output.is_none()) refuse_own_input(options.files, path_of(output));
    FileSink sink{output.is_none() ? std::string{} : path_of(output), self.validator->options().language, bar};
    options.stop = [&sink] { return sink.look(); };
    BoundSummary bound;
    {
        const py::gil_scoped_release unlocked;
        bound.summary = validate_files(*self.validator, options, sink);
    }
    sink.finish(own_bar);
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

std::string repr_of_summary(const BoundSummary& self) {
    std::string text = "<RunSummary " + std::to_string(self.summary.claims()) + " claims";
    for (std::size_t i = 0; i < self.summary.decisions.size(); ++i) {
        if (self.summary.decisions[i] > 0)
            text += ", " + std::to_string(self.summary.decisions[i]) + " " + std::string{name_of(static_cast<Decision>(i))};
    }
    const std::size_t unreadable = self.unreadable.size();
    if (unreadable > 0) text += ", " + std::to_string(unreadable) + (unreadable == 1 ? " unreadable file" : " unreadable files");
    return text + ">";
}

}  // namespace

void bind_file_run(py::module_& module, py::class_<BoundValidator>& bound) {
    py::class_<BoundSummary>{module, "RunSummary", py::is_final(), doc::kRunSummary}
        .def_property_readonly(
            "claims", [](const BoundSummary& self) { return self.summary.claims(); }, doc::kRunSummary_claims)
        .def_property_readonly("decisions", decisions_of, doc::kRunSummary_decisions)
        .def_property_readonly("unreadable_files", unreadable_of, doc::kRunSummary_unreadable_files)
        .def("__repr__", repr_of_summary);
    bound.def("validate_file", validate_file, py::arg("files"), py::pos_only(), py::arg("output") = py::none{}, py::kw_only(),
              py::arg("visits") = "set", py::arg("threads") = py::none{}, py::arg("progress") = false, doc::kValidator_validate_file);
}

}  // namespace claims::python
