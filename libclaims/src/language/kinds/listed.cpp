#include <algorithm>

#include <nlohmann/json.hpp>

#include "base/person_name.hpp"
#include "language/compiler.hpp"
#include "language/needs.hpp"
#include "language/neighbours.hpp"

namespace claims {
namespace {

/// The bound measure stands on a list, by its code, else by its name.
class Listed : public Requirement {
public:
    explicit Listed(bool on_form) : on_form_{on_form} {}

    Answer check(const Subject& subject) const override {
        const Claim& claim = subject.claim();
        const ThingId measure = subject[Record::measure];
        const ThingId form = subject[Record::document];
        Answer answer;
        const Slot& code = claim.slot(measure, FieldId::measure_code);
        const Slot& name = claim.slot(measure, FieldId::measure_name);
        answer.path = pointer_to(claim, measure, field_of(code.known ? FieldId::measure_code : FieldId::measure_name));
        answer.name = code.known ? "code" : "name";
        answer.actual = code.known ? std::string{code.text()} : name.known ? std::string{name.text()} : std::string{};
        const Field& covers = field_of(FieldId::document_covers);
        const bool given = on_form_ ? claim.slot(form, covers.id).known : claim.has(ContainerId::claim_baseline_measures);
        if (!given) answer.missing = {on_form_ ? pointer_to(claim, form, covers) : pointer_to(claim, kTheClaim, ContainerId::claim_baseline_measures)};
        else if (!code.known && !name.known) answer.missing = {pointer_to(claim, measure, field_of(FieldId::measure_code)), answer.path};
        if (!answer.missing.empty()) {
            answer.status = Status::unknown;
            answer.path = answer.missing.front();
            return answer;
        }
        const bool found = on_form_ ? is_on_form(claim, form, code, name) : is_in_baseline(claim, code, name);
        if (found) return answer;
        answer.status = Status::fail;
        answer.failed = 1;
        answer.expected = on_form_ ? list_of_form(claim, form) : list_of_baseline(claim);
        return answer;
    }

    Outcome quick(const Subject& subject) const override {
        const Claim& claim = subject.claim();
        const ThingId form = subject[Record::document];
        const Slot& code = claim.slot(subject[Record::measure], FieldId::measure_code);
        const Slot& name = claim.slot(subject[Record::measure], FieldId::measure_name);
        const bool given = on_form_ ? claim.slot(form, FieldId::document_covers).known : claim.has(ContainerId::claim_baseline_measures);
        if (!given || (!code.known && !name.known)) return {Status::unknown, false};
        const bool found = on_form_ ? is_on_form(claim, form, code, name) : is_in_baseline(claim, code, name);
        return {found ? Status::pass : Status::fail, false};
    }

    std::string describe(Language language) const override {
        if (language == Language::zh) return on_form_ ? "项目列于审批表" : "项目在原诊疗措施范围内";
        return on_form_ ? "the measure stands on the form" : "the measure is among those of the baseline";
    }

    Needs needs(const Subject& subject) const override {
        if (holds(subject)) return {true, std::nullopt};
        const Claim& claim = subject.claim();
        const ThingId measure = subject[Record::measure];
        const Slot& code = claim.slot(measure, FieldId::measure_code);
        const Slot& name = claim.slot(measure, FieldId::measure_name);
        if (!code.known && !name.known) return to_state(Fact{Record::measure, false, &field_of(FieldId::measure_code)}, subject);
        Need need;
        need.kind = NeedKind::listed;
        need.text = words_of(*this);
        need.path = on_form_ ? pointer_to(claim, subject[Record::document], field_of(FieldId::document_covers))
                             : pointer_to(claim, kTheClaim, ContainerId::claim_baseline_measures);
        need.wanted.push_back({code.known ? "measure.code" : "measure.name", "listed", {std::string{(code.known ? code : name).text()}}, {}});
        return {false, std::move(need)};
    }

private:
    static bool same_code(const Slot& a, const Slot& b) { return a.known && b.known && a.text() == b.text(); }

    static bool same_name(const Slot& a, std::string_view b) { return a.known && compare_names(a.text(), b).match <= NameMatch::same_normalised; }

    static bool is_in_baseline(const Claim& claim, const Slot& code, const Slot& name) {
        const auto& list = claim.all(Record::baseline_measure);
        const auto has_code = [&](ThingId listed) { return same_code(code, claim.slot(listed, FieldId::baseline_measure_code)); };
        const auto has_name = [&](ThingId listed) {
            const Slot& its_name = claim.slot(listed, FieldId::baseline_measure_name);
            return its_name.known && same_name(name, its_name.text());
        };
        // Codes are compared first: names cost more.
        return std::any_of(list.begin(), list.end(), has_code) || std::any_of(list.begin(), list.end(), has_name);
    }

    static bool is_on_form(const Claim& claim, ThingId form, const Slot& code, const Slot& name) {
        const auto list = claim.texts_of(claim.slot(form, FieldId::document_covers));
        const auto is_code = [&](std::string_view listed) { return code.known && code.text() == listed; };
        const auto is_name = [&](std::string_view listed) { return same_name(name, listed); };
        return std::any_of(list.begin(), list.end(), is_code) || std::any_of(list.begin(), list.end(), is_name);
    }

    static std::string list_of_form(const Claim& claim, ThingId form) {
        std::string text;
        for (const std::string_view listed : claim.texts_of(claim.slot(form, FieldId::document_covers))) text += (text.empty() ? "" : " | ") + std::string{listed};
        return text;
    }

    static std::string list_of_baseline(const Claim& claim) {
        std::string text;
        for (const ThingId listed : claim.all(Record::baseline_measure)) {
            const Slot& code = claim.slot(listed, FieldId::baseline_measure_code);
            const Slot& shown = code.known ? code : claim.slot(listed, FieldId::baseline_measure_name);
            if (shown.known) text += (text.empty() ? "" : " | ") + std::string{shown.text()};
        }
        return text;
    }

    bool on_form_;
};

}  // namespace

RequirementPtr make_listed(Compiler& compiler, const Node& parameters) {
    if (!compiler.keys(parameters, {"item", "in"})) return nullptr;
    compiler.word(parameters.at("item"), {"measure"});
    const bool on_form = compiler.word(parameters.at("in"), {"chronic_baseline.measures", "document.covers"}) == "document.covers";
    if (!compiler.is_bound(Record::measure)) compiler.say(parameters, {"no measure is bound here that could be looked for", "此处未限定诊疗项目"});
    if (on_form && !compiler.is_bound(Record::document)) compiler.say(parameters, {"no paper is bound here whose list could be read", "此处未限定材料"});
    return std::make_unique<Listed>(on_form);
}

namespace {

void leave_out_names_of_measures(Json& claim) {
    each_member(claim, "measures", [](Json& measures) {
        for (Json& measure : measures) {
            if (measure.is_object()) measure.erase("name");
        }
    });
}

}  // namespace

void neighbours_of_listed(const Node& parameters, Neighbours& neighbours) { neighbours.misread(parameters, leave_out_names_of_measures, "by code only"); }

}  // namespace claims
