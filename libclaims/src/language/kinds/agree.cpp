#include <algorithm>

#include "base/person_name.hpp"
#include "language/compiler.hpp"
#include "language/neighbours.hpp"
#include "language/newborn.hpp"

namespace claims {
namespace {

/// Names on several things are one: as names, or as forms of a newborn's name in which only parents' forms are compared.
class Agree : public Requirement {
public:
    Agree(Fact field, ThingFilter over, bool newborn_form, FactList sex)
        : field_{field}, over_{std::move(over)}, newborn_form_{newborn_form}, sex_{std::move(sex)} {}

    Answer check(const Subject& subject) const override {
        const Candidates found = candidates(subject, over_.record, over_.other);
        if (!found.given) return lacking(found.absent);
        return compare_all(subject, bearers(subject, found));
    }

    Outcome quick(const Subject& subject) const override {
        std::vector<Bearer> bearers;
        const NewbornFacts facts = newborn_facts(subject);
        Subject bound = subject;
        const Lists lists = each_candidate(subject, over_.record, over_.other, [&](ThingId thing) {
            if (over_.rejects(subject.claim(), thing)) return true;
            over_.bind_next(bound, thing);
            const Reading reading = field_.read(bound);
            if (reading.is_known() && over_.fits_quickly(bound).status == Status::pass) add_bearer(thing, reading.slot.text(), facts, bearers);
            return true;
        });
        if (!lists.given) return {Status::unknown, false};
        if (bearers.size() < 2) return {Status::not_applicable, false};
        return {gravest_difference(subject, bearers) == 0 ? Status::pass : Status::fail, false};
    }

    std::string describe(Language language) const override {
        if (language == Language::zh) return "各" + over_.describe(language) + "的" + field_.label(language) + "一致";
        return field_.label(language) + " is the same on each " + over_.describe(language);
    }

private:
    struct Bearer {
        ThingId thing;
        std::string_view text;
        NewbornName form;
    };

    std::vector<Bearer> bearers(const Subject& subject, const Candidates& found) const {
        const NewbornFacts facts = newborn_facts(subject);
        std::vector<Bearer> bearers;
        for (const ThingId thing : found.things) {
            const Subject bound = over_.bind(subject, thing);
            const Reading reading = field_.read(bound);
            if (reading.is_known() && over_.fits(bound).status == Status::pass) add_bearer(thing, reading.slot.text(), facts, bearers);
        }
        return bearers;
    }

    void add_bearer(ThingId thing, std::string_view text, const NewbornFacts& facts, std::vector<Bearer>& bearers) const {
        Bearer bearer{thing, text, {}};
        if (newborn_form_ && !bearers.empty() && bearers.back().text == text) {
            bearer.form = bearers.back().form;  // most papers bear the same name
        } else if (newborn_form_) {
            const auto plain = read_plain_newborn_name(text, facts);
            bearer.form = plain ? *plain : read_newborn_name(text, facts);
        }
        if (!newborn_form_ || bearer.form.form == BirthForm::parent_form) bearers.push_back(bearer);
    }

    /// How gravely the names of two bearers differ: 0 not, 1 with doubt, 2 for certain.
    int difference(const Bearer& a, const Bearer& b, bool sex_is_known) const {
        if (!newborn_form_) {
            const NameMatch match = compare_names(a.text, b.text).match;
            return match == NameMatch::different ? 2 : match == NameMatch::doubtful ? 1 : 0;
        }
        const bool sexes_differ = a.form.sex != b.form.sex && a.form.sex != Sex::unstated && b.form.sex != Sex::unstated;
        if (sexes_differ && !sex_is_known) return 2;
        const bool same_parent = (a.form.of_mother && b.form.of_mother) || (a.form.of_father && b.form.of_father);
        return same_parent ? 0 : 1;
    }

    /// Whether two bearers differ from any third alike.
    bool are_alike(const Bearer& a, const Bearer& b) const {
        if (!newborn_form_) return a.text == b.text;
        return a.form.sex == b.form.sex && a.form.of_mother == b.form.of_mother && a.form.of_father == b.form.of_father;
    }

    /// Of bearers that are alike, who may be many, only two are compared.
    int gravest_difference(const Subject& subject, const std::vector<Bearer>& bearers) const {
        constexpr int kGravest = 2;
        const bool sex_is_known = !sex_.facts.empty() && sex_.read(subject).is_known();
        std::vector<const Bearer*> different;
        int gravest = 0;
        for (const Bearer& bearer : bearers) {
            const auto alike = std::find_if(different.begin(), different.end(), [&](const Bearer* other) { return are_alike(*other, bearer); });
            if (alike != different.end()) {
                gravest = std::max(gravest, difference(**alike, bearer, sex_is_known));
                continue;
            }
            for (const Bearer* const other : different) gravest = std::max(gravest, difference(*other, bearer, sex_is_known));
            if (gravest == kGravest) return gravest;
            different.push_back(&bearer);
        }
        return gravest;
    }

    Answer compare_all(const Subject& subject, const std::vector<Bearer>& bearers) const {
        Answer answer;
        if (bearers.size() < 2) {
            answer.status = Status::not_applicable;
            return answer;
        }
        const int gravest = gravest_difference(subject, bearers);
        answer.path = field_.pointer(over_.bind(subject, bearers.back().thing));
        answer.name = field_.field->path;
        std::vector<std::string> names;
        for (const Bearer& bearer : bearers) names.emplace_back(bearer.text);
        std::sort(names.begin(), names.end());
        names.erase(std::unique(names.begin(), names.end()), names.end());
        for (const std::string& name : names) answer.actual += (answer.actual.empty() ? "" : " | ") + name;
        answer.expected = names.front();
        if (gravest == 0) return answer;
        answer.status = Status::fail;
        answer.failed = 1;
        answer.doubt = gravest == 1;
        for (const Bearer& bearer : bearers) answer.named.push_back(bearer.thing);
        return answer;
    }

    Fact field_;
    ThingFilter over_;
    bool newborn_form_;
    FactList sex_;
};

}  // namespace

RequirementPtr make_agree(Compiler& compiler, const Node& parameters) {
    if (!compiler.keys(parameters, {"field", "over", "as"}, {"sex"})) return nullptr;
    ThingFilter over = compiler.selection(parameters.at("over"));
    const bool newborn_form = compiler.word(parameters.at("as"), {"name", "newborn_form"}) == "newborn_form";
    FactList sex;
    if (parameters.has("sex")) sex = compiler.facts(parameters.at("sex"));
    return std::make_unique<Agree>(compiler.fact_over(over, parameters.at("field")), std::move(over), newborn_form, std::move(sex));
}

void neighbours_of_agree(const Node& parameters, Neighbours& neighbours) {
    neighbours.selection(parameters.at("over"));
    if (!parameters.has("sex")) return;
    neighbours.leave_out(parameters.at("sex"));
    neighbours.facts(parameters.at("sex"));
}

}  // namespace claims
