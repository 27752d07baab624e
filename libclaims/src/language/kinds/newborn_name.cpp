#include <algorithm>

#include <nlohmann/json.hpp>

#include "language/compiler.hpp"
#include "language/needs.hpp"
#include "language/neighbours.hpp"
#include "language/newborn.hpp"

namespace claims {
namespace {

struct Parameters {
    Fact of;
    bool own_name = false;
    bool parent_form = false;
    FactList sex;  ///< empty: the sex is not asked
    std::vector<std::string> suffixes;
};

/// A name on a voucher has one of the forms that a newborn's vouchers may bear, and agrees with its sex.
class NewbornNameForm : public Requirement {
public:
    explicit NewbornNameForm(Parameters parameters) : it_{std::move(parameters)} {}

    Answer check(const Subject& subject) const override {
        const Reading of = it_.of.read(subject);
        NewbornFacts facts = newborn_facts(subject);
        facts.extra_suffixes = it_.suffixes;
        Answer answer;
        answer.path = it_.of.pointer(subject);
        answer.name = it_.of.field->path;
        answer.actual = shown(subject.claim(), *it_.of.field, of);
        answer.expected = expected(subject, facts);
        if (!of.is_known()) {
            it_.of.add_missing(subject, answer.missing);
            return unknown(std::move(answer));
        }
        const NewbornName name = read_newborn_name(of.slot.text(), facts);
        if (is_undecided(name)) {
            add_parents(subject, facts, answer);
            return unknown(std::move(answer));
        }
        if (!form_fits(name)) return fail(std::move(answer), false);
        return with_sex(subject, name, std::move(answer));
    }

    Outcome quick(const Subject& subject) const override {
        const Reading of = it_.of.read(subject);
        if (!of.is_known()) return {Status::unknown, false};
        NewbornFacts facts = newborn_facts(subject);
        std::optional<NewbornName> name;
        if (it_.suffixes.empty()) name = read_plain_newborn_name(of.slot.text(), facts);
        if (!name) {
            facts.extra_suffixes = it_.suffixes;
            name = read_newborn_name(of.slot.text(), facts);
        }
        if (is_undecided(*name)) return {Status::unknown, false};
        if (!form_fits(*name)) return {Status::fail, false};
        const Sex sex = sex_asked(*name) ? sex_of(it_.sex.read(subject)) : name->sex;
        if (sex != name->sex) return {sex == Sex::unstated ? Status::unknown : Status::fail, false};
        return name->doubtful ? Outcome{Status::fail, false} : Outcome{Status::pass, name->normalised};
    }

    std::string describe(Language language) const override {
        const bool zh = language == Language::zh;
        std::vector<std::string> forms;
        if (it_.own_name) forms.push_back(zh ? "新生儿本人姓名" : "the child's own name");
        if (it_.parent_form) forms.push_back(zh ? "母亲或父亲姓名加“之子”“之女”" : "the mother's or father's name with \"son\" or \"daughter\" (之子, 之女)");
        std::string text = it_.of.label(language) + (zh ? "为" : " is ") + alternatives(forms, language);
        if (!it_.sex.facts.empty()) text += zh ? "，且与新生儿性别相符" : " that agrees with the child's sex";
        return text;
    }

    Needs needs(const Subject& subject) const override {
        const Answer answer = check(subject);
        if (answer.status == Status::pass) return {true, std::nullopt};
        const Reading of = it_.of.read(subject);
        std::vector<Needs> parts;
        if (answer.status == Status::unknown && !it_.sex.facts.empty()) parts.push_back(to_state(it_.sex, subject));
        if (answer.expected.empty() || (answer.status == Status::unknown && of.is_known())) add_parents_to_state(subject, parts);
        if (!of.is_known() || answer.status == Status::fail) parts.push_back({false, name_to_bear(subject, answer)});
        return all_needed(std::move(parts));
    }

private:
    /// It may be the name of a parent who is not known.
    [[nodiscard]] bool is_undecided(const NewbornName& name) const {
        return name.parent_unknown_might_fit && it_.parent_form && (name.form == BirthForm::neither || name.doubtful);
    }

    [[nodiscard]] bool form_fits(const NewbornName& name) const {
        return (name.form == BirthForm::own_name && it_.own_name) || (name.form == BirthForm::parent_form && it_.parent_form);
    }

    [[nodiscard]] bool sex_asked(const NewbornName& name) const {
        return name.form == BirthForm::parent_form && !it_.sex.facts.empty() && name.sex != Sex::unstated;
    }

    static void add_parents_to_state(const Subject& subject, std::vector<Needs>& parts) {
        for (const FieldId parent : {FieldId::claim_birth_mother_name, FieldId::claim_birth_father_name}) {
            parts.push_back(to_state(Fact{Record::claim, false, &field_of(parent)}, subject));
        }
    }

    Need name_to_bear(const Subject& subject, const Answer& answer) const {
        NewbornFacts facts = newborn_facts(subject);
        facts.extra_suffixes = it_.suffixes;
        Need need;
        need.kind = NeedKind::name;
        need.text = words_of(*this);
        need.path = it_.of.pointer(subject);
        need.wanted.push_back({word_of(it_.of), "is", forms(subject, facts), {}});
        need.found = answer.actual;
        return need;
    }

    static Answer fail(Answer answer, bool doubt) {
        answer.status = Status::fail;
        answer.failed = 1;
        answer.doubt = doubt;
        return answer;
    }

    static Answer unknown(Answer answer) {
        answer.status = Status::unknown;
        if (!answer.missing.empty()) answer.path = answer.missing.front();
        return answer;
    }

    static void add_parents(const Subject& subject, const NewbornFacts& facts, Answer& answer) {
        if (facts.mother.empty()) answer.missing.push_back(pointer_to(subject.claim(), kTheClaim, field_of(FieldId::claim_birth_mother_name)));
        if (facts.father.empty()) answer.missing.push_back(pointer_to(subject.claim(), kTheClaim, field_of(FieldId::claim_birth_father_name)));
    }

    /// The forms of this child, written out.
    std::vector<std::string> forms(const Subject& subject, const NewbornFacts& facts) const {
        NewbornFacts wanted = facts;
        if (!it_.own_name) wanted.own_names[0] = wanted.own_names[1] = {};
        if (!it_.parent_form) wanted.mother = wanted.father = {};
        return accepted_forms(wanted, sex_of_child(subject));
    }

    std::string expected(const Subject& subject, const NewbornFacts& facts) const {
        std::string text;
        for (const std::string& form : forms(subject, facts)) text += (text.empty() ? "" : " | ") + form;
        return text;
    }

    Answer with_sex(const Subject& subject, const NewbornName& name, Answer answer) const {
        if (sex_asked(name)) {
            const Sex sex = sex_of(it_.sex.read(subject));
            if (sex == Sex::unstated) {
                it_.sex.add_missing(subject, answer.missing);
                return unknown(std::move(answer));
            }
            if (sex != name.sex) return fail(std::move(answer), false);
        }
        if (name.normalised || name.doubtful) answer.how = words_of(name.difference);
        if (name.normalised) answer.add(Remark::name_normalised);
        return name.doubtful ? fail(std::move(answer), true) : answer;
    }

    Parameters it_;
};

std::vector<std::string> suffixes(Compiler& compiler, const Node& node) {
    std::vector<std::string> made;
    for (std::size_t i = 0; node.is_list() && i < node.size(); ++i) {
        if (!node.at(i).text().empty()) made.push_back(node.at(i).text());
    }
    if (made.empty()) compiler.say(node, {"expected a list of suffixes", "应为后缀的列表"});
    return made;
}

}  // namespace

RequirementPtr make_newborn_name(Compiler& compiler, const Node& parameters) {
    if (!compiler.keys(parameters, {"of", "is"}, {"sex", "suffixes"})) return nullptr;
    Parameters made;
    made.of = compiler.facts(parameters.at("of")).facts.front();
    const Node forms = parameters.at("is");
    for (std::size_t i = 0; forms.is_list() && i < forms.size(); ++i) {
        const std::string form = compiler.word(forms.at(i), {"own_name", "parent_form"});
        made.own_name = made.own_name || form == "own_name";
        made.parent_form = made.parent_form || form == "parent_form";
    }
    if (!made.own_name && !made.parent_form) compiler.say(forms, {"expected a list of own_name and parent_form", "应为 own_name、parent_form 的列表"});
    if (parameters.has("sex")) made.sex = compiler.facts(parameters.at("sex"));
    if (parameters.has("suffixes")) made.suffixes = suffixes(compiler, parameters.at("suffixes"));
    return std::make_unique<NewbornNameForm>(std::move(made));
}

namespace {

constexpr std::string_view kSon = "之子";
constexpr std::string_view kDaughter = "之女";

/// Changes each name of a voucher from the word for son or daughter on.
void change_at_suffix(Json& claim, void (*change)(std::string& name, std::size_t at)) {
    each_member(claim, "subject_name", [change](Json& name) {
        std::string text = name.is_string() ? name.get<std::string>() : std::string{};
        const std::size_t at = std::min(text.rfind(kSon), text.rfind(kDaughter));
        if (at == std::string::npos) return;
        change(text, at);
        name = text;
    });
}

void swap_son_and_daughter(Json& claim) {
    change_at_suffix(claim, [](std::string& name, std::size_t at) { name.replace(at, kSon.size(), name.compare(at, kSon.size(), kSon) == 0 ? kDaughter : kSon); });
}

void end_at_suffix(Json& claim) {
    change_at_suffix(claim, [](std::string& name, std::size_t at) { name.resize(at + kSon.size()); });
}

}  // namespace

void neighbours_of_newborn_name(const Node& parameters, Neighbours& neighbours) {
    neighbours.misread(parameters, swap_son_and_daughter, "son and daughter swapped");
    neighbours.misread(parameters, end_at_suffix, "the suffix anywhere");
    neighbours.each_left_out(parameters.at("is"));
    if (parameters.has("sex")) {
        neighbours.leave_out(parameters.at("sex"));
        neighbours.facts(parameters.at("sex"));
    }
    if (!parameters.has("suffixes")) return;
    neighbours.leave_out(parameters.at("suffixes"));
    neighbours.each_left_out(parameters.at("suffixes"));
}

}  // namespace claims
