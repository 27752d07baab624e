#include "convert.hpp"

#include <datetime.h>

#include "bind.hpp"

namespace claims::python {

py::str word(std::string_view text) {
    PyObject* interned = PyUnicode_FromStringAndSize(text.data(), static_cast<Py_ssize_t>(text.size()));
    if (interned == nullptr) throw py::error_already_set{};
    PyUnicode_InternInPlace(&interned);
    return py::reinterpret_steal<py::str>(interned);
}

Language language_of(std::string_view word) {
    if (word == "en") return Language::en;
    if (word == "zh") return Language::zh;
    if (word == "both") return Language::both;
    throw py::value_error{"lang: expected \"en\", \"zh\" or \"both\", found \"" + std::string{word} + "\""};
}

py::str word_of(Language language) { return word(language == Language::en ? "en" : language == Language::zh ? "zh" : "both"); }

py::object text_or_none(std::string_view text) { return text.empty() ? py::object{py::none{}} : py::str{text.data(), text.size()}; }

py::tuple texts(const std::vector<std::string>& texts) {
    py::tuple tuple{texts.size()};
    for (std::size_t i = 0; i < texts.size(); ++i) tuple[i] = py::str{texts[i]};
    return tuple;
}

std::string in_language(const Words& words, Language language) {
    switch (language) {
        case Language::en: return words.en;
        case Language::zh: return words.zh;
        case Language::both: return words.en.empty() ? words.zh : words.zh.empty() ? words.en : words.en + "\n" + words.zh;
    }
    return words.en;
}

py::object date_or_none(const std::string& text) {
    if (text.empty()) return py::none{};
    if (PyDateTimeAPI == nullptr) PyDateTime_IMPORT;
    PyObject* const date = PyDate_FromDate(std::stoi(text.substr(0, 4)), std::stoi(text.substr(5, 2)), std::stoi(text.substr(8, 2)));
    if (date == nullptr) throw py::error_already_set{};
    return py::reinterpret_steal<py::object>(date);
}

std::string day_of(const py::handle& given, const char* name) {
    if (given.is_none()) return {};
    if (py::isinstance<py::str>(given)) return given.cast<std::string>();
    if (PyDateTimeAPI == nullptr) PyDateTime_IMPORT;
    if (!PyDate_Check(given.ptr())) throw py::type_error{std::string{name} + ": expected a date or a str, found " + type_of(given)};
    return given.attr("isoformat")().cast<std::string>().substr(0, 10);
}

std::string text_or_empty(const py::handle& given, const char* name) {
    if (given.is_none()) return {};
    if (!py::isinstance<py::str>(given)) throw py::type_error{std::string{name} + ": expected a str, found " + type_of(given)};
    return given.cast<std::string>();
}

bool is_path(const py::handle& given) { return py::isinstance<py::str>(given) || py::hasattr(given, "__fspath__"); }

std::string path_of(const py::handle& given) {
    if (!is_path(given)) throw py::type_error{"expected a path (str or os.PathLike), found " + type_of(given)};
    PyObject* const path = PyOS_FSPath(given.ptr());
    if (path == nullptr) throw py::error_already_set{};
    PyObject* bytes = nullptr;
    const int converted = PyUnicode_FSConverter(path, &bytes);
    Py_DECREF(path);
    if (converted == 0) throw py::error_already_set{};
    return py::reinterpret_steal<py::bytes>(bytes);
}

std::vector<std::string> paths_of(const py::handle& given) {
    if (is_path(given)) return {path_of(given)};
    std::vector<std::string> paths;
    for (const py::handle path : py::iter(given)) paths.push_back(path_of(path));
    return paths;
}

std::vector<std::string> words_of(const py::handle& given, const char* name) {
    if (py::isinstance<py::str>(given)) return {given.cast<std::string>()};
    std::vector<std::string> words;
    for (const py::handle word : py::iter(given)) {
        if (!py::isinstance<py::str>(word)) throw py::type_error{std::string{name} + ": expected str, found " + type_of(word)};
        words.push_back(word.cast<std::string>());
    }
    return words;
}

std::size_t jobs_of(std::optional<long> threads) {
    if (threads && *threads < 1) throw py::value_error{"threads: expected a number from 1, found " + std::to_string(*threads)};
    return static_cast<std::size_t>(threads.value_or(0));
}

void set_ruleset_error(const std::vector<Problem>& problems) {
    py::list list;
    for (const Problem& problem : problems) list.append(BoundProblem{problem, Language::en});
    const py::object type = py::module_::import("libclaims.errors").attr("RulesetError");
    PyErr_SetObject(type.ptr(), type(list).ptr());
}

py::object parsed(const std::string& json) { return py::module_::import("json").attr("loads")(json); }

std::string type_of(const py::handle& given) { return py::type::of(given).attr("__name__").cast<std::string>(); }

}  // namespace claims::python
