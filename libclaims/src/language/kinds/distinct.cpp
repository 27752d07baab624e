#include <algorithm>
#include <map>

#include "language/compiler.hpp"
#include "language/neighbours.hpp"

namespace claims {
namespace {

/// No two things are alike in all of the facts. Two absent facts are alike, an absent and a given one are not; what lacks the last fact is left out.
class Distinct : public Requirement {
public:
    Distinct(std::vector<Fact> of, ThingFilter over) : of_{std::move(of)}, over_{std::move(over)} {}

    Answer check(const Subject& subject) const override {
        const Candidates found = candidates(subject, over_.record, over_.other);
        if (!found.given) return lacking(found.absent);
        std::vector<Answer> groups = this->groups(subject, found);
        return groups.empty() ? Answer{} : std::move(groups.front());
    }

    Outcome quick(const Subject& subject) const override {
        ThingId first = kTheClaim;
        std::vector<ThingId> others;
        Subject bound = subject;
        const Lists lists = each_candidate(subject, over_.record, over_.other, [&](ThingId thing) {
            if (over_.rejects(subject.claim(), thing)) return true;
            over_.bind_next(bound, thing);
            if (over_.fits_quickly(bound).status != Status::pass || !of_.back().read(bound).is_known()) return true;
            if (first == kTheClaim) first = thing;
            else others.push_back(thing);
            return true;
        });
        if (!lists.given) return {Status::unknown, false};
        if (others.empty()) return {};  // one alone is like no other
        std::vector<std::string> all;
        over_.bind_next(bound, first);
        all.push_back(values(bound));
        for (const ThingId thing : others) {
            over_.bind_next(bound, thing);
            all.push_back(values(bound));
        }
        std::sort(all.begin(), all.end());
        return {std::adjacent_find(all.begin(), all.end()) == all.end() ? Status::pass : Status::fail, false};
    }

    std::vector<Answer> more_answers(const Subject& subject) const override {
        std::vector<Answer> groups = this->groups(subject, candidates(subject, over_.record, over_.other));
        if (!groups.empty()) groups.erase(groups.begin());
        return groups;
    }

    std::string describe(Language language) const override {
        std::string facts;
        for (const Fact& fact : of_) facts += (facts.empty() ? "" : language == Language::zh ? "、" : " and ") + fact.label(language);
        if (language == Language::zh) return "各" + over_.describe(language) + "的" + facts + "不重复";
        return "no two are alike in " + facts + ": " + over_.describe(language);
    }

private:
    /// A failure for each group of things that are alike, in the order of their first members.
    std::vector<Answer> groups(const Subject& subject, const Candidates& found) const {
        std::map<std::string, std::vector<ThingId>> alike;
        for (const ThingId thing : found.things) {
            const Subject bound = over_.bind(subject, thing);
            if (!of_.back().read(bound).is_known() || over_.fits(bound).status != Status::pass) continue;
            alike[values(bound)].push_back(thing);
        }
        std::vector<Answer> groups;
        for (const auto& [values, things] : alike) {
            if (things.size() < 2) continue;
            const Subject last = over_.bind(subject, things.back());
            Answer& answer = groups.emplace_back();
            answer.status = Status::fail;
            answer.failed = 1;
            answer.path = of_.back().pointer(last);
            answer.name = of_.back().field->path;
            answer.actual = shown(subject.claim(), *of_.back().field, of_.back().read(last));
            answer.expected = negated(answer.actual);
            answer.named = things;
        }
        return groups;
    }

    std::string values(const Subject& bound) const {
        std::string text;
        for (const Fact& fact : of_) {
            const Reading reading = fact.read(bound);
            text += reading.is_known() ? "=" + shown(bound.claim(), *fact.field, reading) : "absent";
            text += '\n';
        }
        return text;
    }

    std::vector<Fact> of_;
    ThingFilter over_;
};

}  // namespace

RequirementPtr make_distinct(Compiler& compiler, const Node& parameters) {
    if (!compiler.keys(parameters, {"of", "over"})) return nullptr;
    ThingFilter over = compiler.selection(parameters.at("over"));
    std::vector<Fact> of;
    const Node list = parameters.at("of");
    for (std::size_t i = 0; list.is_list() && i < list.size(); ++i) of.push_back(compiler.fact_over(over, list.at(i)));
    if (of.empty()) compiler.say(list, {"expected a list of facts", "应为事实的列表"});
    return of.empty() ? nullptr : std::make_unique<Distinct>(std::move(of), std::move(over));
}

void neighbours_of_distinct(const Node& parameters, Neighbours& neighbours) {
    neighbours.each_left_out(parameters.at("of"));
    neighbours.selection(parameters.at("over"));
}

}  // namespace claims
