#include "language/compiler.hpp"
#include "language/neighbours.hpp"

namespace claims {
namespace {

/// Dates follow each other; equal ones do. What has not happened lies after all that has.
class Order : public Requirement {
public:
    Order(std::vector<FactList> dates, bool skip_absent) : dates_{std::move(dates)}, skip_absent_{skip_absent} {}

    Answer check(const Subject& subject) const override {
        const FactList* before = nullptr;
        std::size_t given = 0;
        Answer answer;
        for (const FactList& date : dates_) {
            const Reading reading = date.read(subject);
            if (reading.knowledge == Knowledge::none) return out_of_order(subject, date, nullptr);
            if (reading.knowledge == Knowledge::unknown) {
                date.add_missing(subject, answer.missing);
                continue;
            }
            ++given;
            if (before != nullptr && compare(before->read(subject), reading) > 0) return out_of_order(subject, date, before);
            before = &date;
        }
        if (skip_absent_ ? given < 2 : !answer.missing.empty()) {
            answer.status = Status::unknown;
            if (!answer.missing.empty()) answer.path = answer.missing.front();
            return answer;
        }
        answer.missing.clear();
        answer.path = dates_.back().used(subject).pointer(subject);
        answer.actual = shown_day(subject, dates_.back());
        return answer;
    }

    Outcome quick(const Subject& subject) const override {
        const Slot* before = nullptr;
        std::size_t given = 0;
        for (const FactList& date : dates_) {
            const Reading reading = date.read(subject);
            if (reading.knowledge == Knowledge::none) return {Status::fail, false};
            if (reading.knowledge == Knowledge::unknown) continue;
            if (given++ > 0 && compare(Reading{*before}, reading) > 0) return {Status::fail, false};
            before = &reading.slot;
        }
        return {(skip_absent_ ? given < 2 : given < dates_.size()) ? Status::unknown : Status::pass, false};
    }

    std::string describe(Language language) const override {
        const bool zh = language == Language::zh;
        std::string text = dates_.front().label(language);
        for (std::size_t i = 1; i < dates_.size(); ++i) {
            if (i > 1) text += zh ? "，后者" : ", which";
            text += (zh ? "不晚于" : " is on or before ") + dates_[i].label(language);
        }
        return text;
    }

private:
    static std::string shown_day(const Subject& subject, const FactList& date) {
        const Fact& used = date.used(subject);
        return shown(subject.claim(), *used.field, used.read(subject));
    }

    static Answer out_of_order(const Subject& subject, const FactList& second, const FactList* first) {
        Answer answer;
        answer.status = Status::fail;
        answer.failed = 1;
        answer.path = second.used(subject).pointer(subject);
        answer.name = second.used(subject).field->path;
        answer.actual = shown_day(subject, second);
        if (first == nullptr) return answer;
        const std::string day = shown_day(subject, *first);
        answer.expected = ">=" + (day.empty() ? std::string{first->used(subject).field->path} : day);
        return answer;
    }

    std::vector<FactList> dates_;
    bool skip_absent_;
};

}  // namespace

RequirementPtr make_order(Compiler& compiler, const Node& parameters) {
    if (!compiler.keys(parameters, {"of"}, {"skip_absent"})) return nullptr;
    const bool skip_absent = parameters.has("skip_absent") && compiler.flag(parameters.at("skip_absent"));
    return std::make_unique<Order>(compiler.fact_lists(parameters.at("of")), skip_absent);
}

void neighbours_of_order(const Node& parameters, Neighbours& neighbours) {
    const Node of = parameters.at("of");
    if (of.size() > 2) neighbours.each_left_out(of);
    for (std::size_t i = 0; i < of.size(); ++i) {
        if (i + 1 < of.size()) neighbours.swap(of, i);
        neighbours.facts(of.at(i));
    }
    if (of.size() > 2) neighbours.optional_flag(parameters, "skip_absent");  // of two dates, one without the other says nothing either way
}

}  // namespace claims
