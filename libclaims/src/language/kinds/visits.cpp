#include "language/compiler.hpp"
#include "language/neighbours.hpp"

namespace claims {
namespace {

constexpr std::uint64_t kAnyVisit = code_bit(CodeListId::encounter_class, "outpatient") | code_bit(CodeListId::encounter_class, "emergency");

/// The number of the encounter's visit in its month, or the number of visits of that month, lies above a limit.
class Visits : public Requirement {
public:
    Visits(Dated<std::int64_t> more_than, std::uint64_t classes, bool whole_month) : more_than_{std::move(more_than)}, classes_{classes}, whole_month_{whole_month} {}

    Answer check(const Subject& subject) const override {
        const ThingId encounter = subject[Record::encounter];
        Answer answer;
        answer.path = pointer_to(subject.claim(), encounter);
        if (encounter == kTheClaim) return lacking({"/encounters"});
        const VisitNumber number = subject.world.known.visit_number(encounter, classes_);
        const std::string here = answer.path;
        if (!number.counted) {
            answer.status = Status::not_applicable;
            return answer;
        }
        if (!number.dated) return lacking(absent_of(subject, encounter));
        const std::int64_t limit = subject.in_force(more_than_);
        const bool by_month = whole_month_ && number.low <= limit;
        const std::int32_t low = by_month ? number.month_low : number.low;
        const std::int32_t high = by_month ? number.month_high : number.high;
        answer.expected = ">" + std::to_string(limit);
        answer.actual = (low == high ? "" : ">=") + std::to_string(low);
        if (low > limit) {
            answer.add(Remark::visit);
            answer.visit = number.low;
            return answer;
        }
        if (high > limit) return lacking({"/visit_history_complete", here + "/monthly_ordinal"});
        return failed(std::move(answer));
    }

    Outcome quick(const Subject& subject) const override {
        const ThingId encounter = subject[Record::encounter];
        if (encounter == kTheClaim) return {Status::unknown, false};
        const VisitNumber number = subject.world.known.visit_number(encounter, classes_);
        if (!number.counted) return {Status::not_applicable, false};
        if (!number.dated) return {Status::unknown, false};
        const std::int64_t limit = subject.in_force(more_than_);
        const bool by_month = whole_month_ && number.low <= limit;
        if ((by_month ? number.month_low : number.low) > limit) return {Status::pass, true};
        return {(by_month ? number.month_high : number.high) > limit ? Status::unknown : Status::fail, false};
    }

    std::string describe(Language language) const override {
        const std::string limit = std::to_string(more_than_.on(std::nullopt));
        if (language == Language::zh) return whole_month_ ? "当月就诊超过" + limit + "次" : "为当月第" + limit + "次之后的就诊";
        return whole_month_ ? "the month has more than " + limit + " visits" : "the visit comes after visit " + limit + " of its month";
    }

private:
    static std::vector<std::string> absent_of(const Subject& subject, ThingId encounter) {
        std::vector<std::string> missing;
        for (const FieldId field : {FieldId::encounter_class_, FieldId::encounter_start}) {
            if (!subject.claim().slot(encounter, field).known) missing.push_back(pointer_to(subject.claim(), encounter, field_of(field)));
        }
        return missing;
    }

    Dated<std::int64_t> more_than_;
    std::uint64_t classes_;
    bool whole_month_;
};

}  // namespace

RequirementPtr make_visits(Compiler& compiler, const Node& parameters) {
    if (!compiler.keys(parameters, {"more_than", "in"}, {"count", "which"})) return nullptr;
    compiler.word(parameters.at("in"), {"calendar_month"});
    compiler.ask_of_others();
    const bool whole_month = parameters.has("which") && compiler.word(parameters.at("which"), {"from_there", "whole_month"}) == "whole_month";
    const std::uint64_t classes = parameters.has("count") ? compiler.codes(CodeListId::encounter_class, parameters.at("count")) : kAnyVisit;
    return std::make_unique<Visits>(compiler.dated_number(parameters.at("more_than"), 0, 1000), classes, whole_month);
}

void neighbours_of_visits(const Node& parameters, Neighbours& neighbours) {
    neighbours.number(parameters.at("more_than"));
    if (parameters.has("count")) neighbours.codes(CodeListId::encounter_class, parameters.at("count"));
    else neighbours.add(parameters, "count", R"("outpatient")");
    if (parameters.has("which")) neighbours.leave_out(parameters.at("which"));
    else neighbours.add(parameters, "which", R"("whole_month")");
}

}  // namespace claims
