// Validator.validate_arrow: claims in Arrow columns, by the Arrow PyCapsule interface.

#include "columns.hpp"

#include <claims/columns.hpp>

#include "convert.hpp"
#include <docs.hpp>

namespace claims::python {
namespace {

constexpr const char* kStreamCapsule = "arrow_array_stream";

template <class Struct>
void release_of(PyObject* capsule) {
    auto* const it = static_cast<Struct*>(PyCapsule_GetPointer(capsule, PyCapsule_GetName(capsule)));
    if (it->release != nullptr) it->release(it);
    delete it;
}

template <class Struct>
Struct& in_capsule(const py::handle& capsule, const char* name) {
    void* const it = PyCapsule_GetPointer(capsule.ptr(), name);
    if (it == nullptr) throw py::error_already_set{};
    return *static_cast<Struct*>(it);
}

/// Takes the stream of an object; of one that has a single array, a stream of that.
ArrowArrayStream taken(const py::object& claims) {
    ArrowArrayStream stream{};
    if (py::hasattr(claims, "__arrow_c_stream__")) {
        const py::object capsule = claims.attr("__arrow_c_stream__")();
        std::swap(stream, in_capsule<ArrowArrayStream>(capsule, kStreamCapsule));
    } else if (py::hasattr(claims, "__arrow_c_array__")) {
        const py::tuple capsules = claims.attr("__arrow_c_array__")();
        stream_of_one(in_capsule<ArrowSchema>(capsules[0], "arrow_schema"), in_capsule<ArrowArray>(capsules[1], "arrow_array"), stream);
    } else {
        throw py::type_error{"expected an object with __arrow_c_stream__ or __arrow_c_array__, found " + type_of(claims)};
    }
    return stream;
}

/// A stream that can be taken once.
class BoundStream {
public:
    using Export = std::function<void(ArrowArrayStream&)>;

    explicit BoundStream(Export make) : make_{std::move(make)} {}

    [[nodiscard]] py::object capsule(const py::object& /*requested_schema*/) const {
        auto stream = std::make_unique<ArrowArrayStream>();
        try {
            make_(*stream);
        } catch (const std::logic_error& taken) {
            throw py::value_error{taken.what()};
        }
        return py::reinterpret_steal<py::object>(PyCapsule_New(stream.release(), kStreamCapsule, &release_of<ArrowArrayStream>));
    }

private:
    Export make_;
};

struct BoundReports {
    std::shared_ptr<ColumnReports> reports;

    [[nodiscard]] BoundStream findings() const {
        return BoundStream{[reports = reports](ArrowArrayStream& to) { reports->export_findings(to); }};
    }
    [[nodiscard]] BoundStream decisions() const {
        return BoundStream{[reports = reports](ArrowArrayStream& to) { reports->export_decisions(to); }};
    }
};

ColumnVisits visits_of(const std::string& word) {
    if (word == "alone") return ColumnVisits::alone;
    if (word == "stream") return ColumnVisits::stream;
    if (word == "set") return ColumnVisits::set;
    throw py::value_error{"visits: \"" + word + "\" is none of \"set\", \"stream\", \"alone\""};
}

BoundReports validate_arrow(const BoundValidator& self, const py::object& claims, const py::object& column, const std::string& visits,
                            const py::object& told) {
    ColumnOptions options;
    options.column = text_or_empty(column, "column");
    options.visits = visits_of(visits);
    options.told_by_others = text_or_empty(told, "told");
    ArrowArrayStream stream = taken(claims);
    return {std::make_shared<ColumnReports>(self.validator, stream, std::move(options))};
}

BoundStream told(const BoundValidator& self, const py::object& claims, const py::object& column) {
    auto stream = std::make_shared<ArrowArrayStream>();
    ArrowArrayStream from = taken(claims);
    told_of_others(self.validator, from, text_or_empty(column, "column"), *stream);
    return BoundStream{[stream](ArrowArrayStream& to) { to = std::exchange(*stream, {}); }};
}

}  // namespace

void bind_columns(py::module_& module, py::class_<BoundValidator>& bound) {
    py::class_<BoundStream>{module, "ArrowStream", py::is_final(), doc::kArrowStream}.def(
        "__arrow_c_stream__", &BoundStream::capsule, py::arg("requested_schema") = py::none{}, doc::kArrowStream_arrow_c_stream);
    py::class_<BoundReports>{module, "ArrowReports", py::is_final(), doc::kArrowReports}
        .def_property_readonly("findings", &BoundReports::findings, doc::kArrowReports_findings)
        .def_property_readonly("decisions", &BoundReports::decisions, doc::kArrowReports_decisions)
        .def(
            "__arrow_c_stream__", [](const BoundReports& self, const py::object& schema) { return self.findings().capsule(schema); },
            py::arg("requested_schema") = py::none{}, doc::kArrowReports_arrow_c_stream);
    bound
        .def("validate_arrow", validate_arrow, py::arg("claims"), py::pos_only(), py::kw_only(), py::arg("column") = py::none{},
             py::arg("visits") = "stream", py::arg("told") = py::none{}, doc::kValidator_validate_arrow)
        .def("told_of_others", told, py::arg("claims"), py::pos_only(), py::kw_only(), py::arg("column") = py::none{},
             doc::kValidator_told_of_others);
}

}  // namespace claims::python
