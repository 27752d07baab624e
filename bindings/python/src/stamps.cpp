// The small parts of a report: Basis, NotJudged, RulesetStamp.

#include "bind.hpp"
#include "convert.hpp"
#include <docs.hpp>
#include "value.hpp"

namespace claims::python {
namespace {

void bind_basis(py::module_& module) {
    py::class_<Basis> basis{module, "Basis", py::is_final(), doc::kBasis};
    basis.def_property_readonly(
             "source", [](const Basis& self) { return self.source; }, doc::kBasis_source)
        .def_property_readonly(
            "item", [](const Basis& self) { return text_or_none(self.item); }, doc::kBasis_item)
        .def_property_readonly(
            "article", [](const Basis& self) { return text_or_none(self.article); }, doc::kBasis_article)
        .def_property_readonly(
            "purpose", [](const Basis& self) { return text_or_none(self.purpose); }, doc::kBasis_purpose)
        .def("__repr__", [](const Basis& self) {
            std::string text = "<Basis " + self.source;
            if (!self.item.empty()) text += ", item " + self.item;
            if (!self.article.empty()) text += ", article " + self.article;
            if (!self.purpose.empty()) text += ": " + self.purpose;
            return text + ">";
        });
    bind_value(
        basis, [](const Basis& self) { return py::make_tuple(self.source, self.item, self.article, self.purpose); },
        [](const py::tuple& state) {
            return Basis{state[0].cast<std::string>(), state[1].cast<std::string>(), state[2].cast<std::string>(), state[3].cast<std::string>()};
        });
}

void bind_not_judged(py::module_& module) {
    py::class_<NotJudged> not_judged{module, "NotJudged", py::is_final(), doc::kNotJudged};
    not_judged.def_property_readonly(
                  "ruleset", [](const NotJudged& self) { return self.ruleset; }, doc::kNotJudged_ruleset)
        .def_property_readonly(
            "missing", [](const NotJudged& self) { return texts(self.missing); }, doc::kNotJudged_missing)
        .def("__repr__", [](const NotJudged& self) {
            std::string text = "<NotJudged " + self.ruleset + ":";
            for (const std::string& pointer : self.missing) text += " " + pointer;
            return text + " is not known>";
        });
    bind_value(
        not_judged, [](const NotJudged& self) { return py::make_tuple(self.ruleset, texts(self.missing)); },
        [](const py::tuple& state) { return NotJudged{state[0].cast<std::string>(), words_of(state[1], "missing")}; });
}

void bind_ruleset_stamp(py::module_& module) {
    py::class_<RulesetStamp> stamp{module, "RulesetStamp", py::is_final(), doc::kRulesetStamp};
    stamp.def_property_readonly(
             "id", [](const RulesetStamp& self) { return self.id; }, doc::kRulesetStamp_id)
        .def_property_readonly(
            "version", [](const RulesetStamp& self) { return self.version; }, doc::kRulesetStamp_version)
        .def_property_readonly(
            "sha256", [](const RulesetStamp& self) { return self.sha256; }, doc::kRulesetStamp_sha256)
        .def_property_readonly(
            "title", [](const RulesetStamp& self) { return self.title.en; }, doc::kRulesetStamp_title)
        .def_property_readonly(
            "title_zh", [](const RulesetStamp& self) { return self.title.zh; }, doc::kRulesetStamp_title_zh)
        .def("__repr__", [](const RulesetStamp& self) { return "<RulesetStamp " + self.id + " " + self.version + ": " + self.title.en + ">"; });
    // The hash is over the title too, which a report that was pickled does not hold.
    bind_value(
        stamp, [](const RulesetStamp& self) { return py::make_tuple(self.id, self.version, self.sha256); },
        [](const RulesetStamp& self) { return py::make_tuple(self.id, self.version, self.sha256, self.title.en, self.title.zh); },
        [](const py::tuple& state) {
            return RulesetStamp{state[0].cast<std::string>(),
                                state[1].cast<std::string>(),
                                state[2].cast<std::string>(),
                                {state[3].cast<std::string>(), state[4].cast<std::string>()}};
        });
}

}  // namespace

void bind_stamps(py::module_& module) {
    bind_basis(module);
    bind_not_judged(module);
    bind_ruleset_stamp(module);
}

}  // namespace claims::python
