#include <nlohmann/json.hpp>

#include "base/person_name.hpp"
#include "language/compiler.hpp"
#include "language/flat_program.hpp"
#include "language/needs.hpp"
#include "language/neighbours.hpp"

namespace claims {
namespace {

/// A name is the same as one of those that are known.
class SameName : public Requirement {
public:
    SameName(Fact of, FactList as) : of_{of}, as_{std::move(as)} {}

    Answer check(const Subject& subject) const override {
        Answer answer;
        answer.path = of_.pointer(subject);
        answer.name = of_.field->path;
        const Reading of = of_.read(subject);
        answer.actual = shown(subject.claim(), *of_.field, of);
        const std::vector<std::string_view> names = known_names(subject, answer);
        if (!of.is_known() || names.empty()) return unknown(subject, of, names.empty(), std::move(answer));
        NameComparison best{NameMatch::different, NameDifference::characters};
        for (const std::string_view name : names) {
            const NameComparison comparison = compare_names(of.slot.text(), name);
            if (comparison.match <= best.match) best = comparison;
        }
        if (best.match == NameMatch::same_normalised) answer.add(Remark::name_normalised);
        if (best.match != NameMatch::same) answer.how = words_of(best.difference);
        if (best.match <= NameMatch::same_normalised) return answer;
        answer.status = Status::fail;
        answer.failed = 1;
        answer.doubt = best.match == NameMatch::doubtful;
        return answer;
    }

    void lower(FlatProgram& program) const override {
        if (as_.facts.size() == 1) program.same_text(of_, as_.facts.front(), *this);
        else program.ask(*this);
    }

    std::string describe(Language language) const override {
        if (language == Language::zh) return of_.label(language) + "与" + as_.label(language) + "一致";
        return of_.label(language) + " is " + as_.label(language);
    }

    Needs needs(const Subject& subject) const override {
        const Answer answer = check(subject);
        if (answer.status == Status::pass) return {true, std::nullopt};
        Need need;
        need.kind = NeedKind::name;
        need.text = words_of(*this);
        need.path = answer.status == Status::unknown ? of_.pointer(subject) : answer.path;
        need.wanted.push_back({word_of(of_), "same_name", {}, {}});
        for (const Fact& fact : as_.facts) {
            const Reading name = fact.read(subject);
            if (name.is_known()) need.wanted.back().values.emplace_back(name.slot.text());
        }
        if (need.wanted.back().values.empty()) return to_state(as_, subject);
        need.found = answer.actual;
        return {false, std::move(need)};
    }

private:
    /// The names that are stated; also written out as what is expected.
    std::vector<std::string_view> known_names(const Subject& subject, Answer& answer) const {
        std::vector<std::string_view> names;
        for (const Fact& fact : as_.facts) {
            const Reading reading = fact.read(subject);
            if (!reading.is_known()) continue;
            names.push_back(reading.slot.text());
            answer.expected += (answer.expected.empty() ? "" : " | ") + std::string{reading.slot.text()};
        }
        return names;
    }

    Answer unknown(const Subject& subject, const Reading& of, bool no_names, Answer answer) const {
        answer.status = Status::unknown;
        if (!of.is_known()) of_.add_missing(subject, answer.missing);
        if (no_names) as_.add_missing(subject, answer.missing);
        answer.path = answer.missing.front();
        return answer;
    }

    Fact of_;
    FactList as_;
};

}  // namespace

RequirementPtr make_same_name(Compiler& compiler, const Node& parameters) {
    if (!compiler.keys(parameters, {"of", "as"})) return nullptr;
    return std::make_unique<SameName>(compiler.facts(parameters.at("of")).facts.front(), compiler.facts(parameters.at("as")));
}

namespace {

void leave_out_dots(Json& claim) {
    for (const char* const key : {"name", "subject_name"}) {
        each_member(claim, key, [](Json& name) {
            std::string text = name.is_string() ? name.get<std::string>() : std::string{};
            for (const std::string_view dot : {"·", "•", "・", "‧"}) {
                for (std::size_t at = text.find(dot); at != std::string::npos; at = text.find(dot)) text.erase(at, dot.size());
            }
            if (name.is_string()) name = text;
        });
    }
}

}  // namespace

void neighbours_of_same_name(const Node& parameters, Neighbours& neighbours) {
    neighbours.misread(parameters, leave_out_dots, "dots ignored");
    neighbours.exactly(parameters, "of", "as");
    neighbours.facts(parameters.at("as"));
}

}  // namespace claims
