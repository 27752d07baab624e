#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <pybind11/pybind11.h>

#include <claims/error.hpp>
#include <claims/problem.hpp>
#include <claims/words.hpp>

namespace claims::python {

namespace py = pybind11;

/// A word of a closed list, as the one str that there is of it.
py::str word(std::string_view text);

/// "en", "zh" or "both". Throws ValueError.
Language language_of(std::string_view word);
py::str word_of(Language language);

/// None where the text is empty.
py::object text_or_none(std::string_view text);
py::tuple texts(const std::vector<std::string>& texts);

/// In one language; of both, the English above the Chinese.
std::string in_language(const Words& words, Language language);

/// datetime.date; None where the text is empty.
py::object date_or_none(const std::string& text);

/// YYYY-MM-DD of a datetime.date, or a str as it is; empty of None.
std::string day_of(const py::handle& given, const char* name);

/// A str or os.PathLike. Throws TypeError.
std::string path_of(const py::handle& given);

/// One path, or the paths of an iterable.
std::vector<std::string> paths_of(const py::handle& given);

/// A str; empty of None. Throws TypeError.
std::string text_or_empty(const py::handle& given, const char* name);

/// One str, or those of an iterable.
std::vector<std::string> words_of(const py::handle& given, const char* name);

/// Whether it is a str or os.PathLike.
bool is_path(const py::handle& given);

/// A number of threads; 0, as many as there are processors, where none is given. Throws ValueError.
std::size_t jobs_of(std::optional<long> threads);

/// What libclaims.errors calls an error with these problems, set as the Python error.
void set_ruleset_error(const std::vector<Problem>& problems);

/// The result of the Python function json.loads.
py::object parsed(const std::string& json);

/// The name of an object's type, as a traceback says it.
std::string type_of(const py::handle& given);

}  // namespace claims::python
