// Requirement kinds written in Python (libclaims/kinds.py).

#include "own_kind.hpp"

#include <memory>
#include <optional>
#include <string>

#include <pybind11/stl.h>

#include "bind.hpp"
#include "convert.hpp"
#include <docs.hpp>

namespace claims::python {
namespace {

/// The facts of a claim while it is judged; whoever keeps the object longer is refused.
struct BoundFacts {
    const Facts* facts = nullptr;

    [[nodiscard]] const Facts& now() const {
        if (facts == nullptr) throw py::value_error{"these facts were those of one call of a kind, which is over"};
        return *facts;
    }
};

/// An object of the interpreter that is kept by the library: it may go in any thread.
std::shared_ptr<py::object> shared(py::object object) {
    return {new py::object{std::move(object)}, [](py::object* kept) {
                if (!Py_IsInitialized()) return;  // what the interpreter had is gone
                const py::gil_scoped_acquire locked;
                delete kept;
            }};
}

/// The first line of an exception, as a traceback ends. What is no Exception (KeyboardInterrupt) is raised again, where Python next looks.
[[noreturn]] void rethrow(const py::error_already_set& error) {
    if (!error.matches(PyExc_Exception)) PyErr_SetInterrupt();
    const auto name = py::str(error.type().attr("__name__")).cast<std::string>();
    std::string text;
    try {
        text = py::str(error.value()).cast<std::string>();
    } catch (const std::exception&) {  // its own text cannot be made
    }
    throw std::runtime_error{text.empty() ? name : name + ": " + text};
}

template <class Work>
auto in_python(Work work) {
    const py::gil_scoped_acquire locked;
    try {
        return work();
    } catch (const py::error_already_set& error) {
        rethrow(error);
    }
}

Status status_of(const std::string& word) {
    for (const Status status : {Status::pass, Status::fail, Status::unknown, Status::not_applicable}) {
        if (word == name_of(status)) return status;
    }
    throw py::value_error{"\"" + word + "\" is no status: one of pass, fail, unknown, not_applicable"};
}

std::string text_or_empty(const py::object& given) { return given.is_none() ? std::string{} : py::str(given).cast<std::string>(); }

KindAnswer answer_of(const py::object& said) {
    KindAnswer answer;
    if (py::isinstance<py::str>(said)) {
        answer.status = status_of(said.cast<std::string>());
        return answer;
    }
    answer.status = status_of(said.attr("status").cast<std::string>());
    answer.path = text_or_empty(said.attr("path"));
    answer.expected = text_or_empty(said.attr("expected"));
    answer.actual = text_or_empty(said.attr("actual"));
    answer.missing = words_of(said.attr("missing"), "missing");
    return answer;
}

KindAnswer check(const py::object& requirement, const Facts& facts) {
    const py::object bound = py::cast(BoundFacts{&facts});
    struct Over {
        BoundFacts& bound;
        ~Over() { bound.facts = nullptr; }
    } const over{bound.cast<BoundFacts&>()};
    return answer_of(requirement.attr("check")(bound));
}

RequirementKind kind_of(const py::handle& kind) {
    RequirementKind made;
    made.name = kind.attr("name").cast<std::string>();
    made.compile = [kept = shared(py::reinterpret_borrow<py::object>(kind))](std::string_view parameters) {
        return in_python([&] {
            const auto requirement = shared(kept->attr("_compile")(py::str{parameters.data(), parameters.size()}));
            KindRequirement compiled;
            compiled.check = [requirement](const Facts& facts) { return in_python([&] { return check(*requirement, facts); }); };
            compiled.describe = [requirement] {
                return in_python([&] { return Words{requirement->attr("en").cast<std::string>(), requirement->attr("zh").cast<std::string>()}; });
            };
            return compiled;
        });
    };
    return made;
}

/// Asks for a fact; a word that there is not is a KeyError.
template <class Ask>
auto asked(Ask ask) {
    try {
        return ask();
    } catch (const std::invalid_argument& unknown) {
        throw py::key_error{unknown.what()};
    }
}

std::optional<std::string> text_of(const BoundFacts& self, const std::string& fact) {
    return asked([&] { return self.now().text(fact); });
}

const char* knowledge_of(const BoundFacts& self, const std::string& fact) {
    switch (asked([&] { return self.now().knowledge(fact); })) {
        case Knowledge::known: return "known";
        case Knowledge::unknown: return "unknown";
        case Knowledge::not_yet: return "not_yet";
        case Knowledge::none: return "none";
    }
    return "unknown";
}

std::string pointer_of(const BoundFacts& self, const std::string& fact) {
    return asked([&] { return self.now().pointer(fact); });
}

}  // namespace

std::vector<RequirementKind> kinds_of(const py::object& kinds, const py::object& plugins) {
    const std::vector<std::string> paths = paths_of(plugins);
    std::vector<RequirementKind> all = load_plugins(paths);
    const py::object type = py::module_::import("libclaims.kinds").attr("RequirementKind");
    for (const py::handle kind : py::iter(py::isinstance(kinds, type) ? py::object{py::make_tuple(kinds)} : kinds)) {
        if (!py::isinstance(kind, type)) throw py::type_error{"kinds: expected what requirement_kind made, found " + type_of(kind)};
        all.push_back(kind_of(kind));
    }
    return all;
}

void bind_facts(py::module_& module) {
    py::class_<BoundFacts>{module, "Facts", py::is_final(), doc::kFacts}
        .def("__getitem__", text_of, py::arg("fact"), py::pos_only(), doc::kFacts_getitem)
        .def("knowledge", knowledge_of, py::arg("fact"), py::pos_only(), doc::kFacts_knowledge)
        .def("pointer", pointer_of, py::arg("fact"), py::pos_only(), doc::kFacts_pointer)
        .def_property_readonly("judged", [](const BoundFacts& self) { return self.now().judged(); }, doc::kFacts_judged);
}

}  // namespace claims::python
