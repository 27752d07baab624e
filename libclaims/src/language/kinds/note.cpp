#include "language/kinds/note.hpp"

#include "language/money_expression.hpp"
#include "language/neighbours.hpp"

namespace claims {
namespace {

/// Information: always passes, with a computed date or amount. Its words are the text of the rule.
class Note : public Requirement {
public:
    struct ComputedDate {
        FactList from;
        Dated<Span> after;
    };

    Note(NotePlace place, std::optional<ComputedDate> date, std::unique_ptr<const MoneyExpression> amount)
        : place_{place}, date_{std::move(date)}, amount_{std::move(amount)} {}

    Answer check(const Subject& subject) const override {
        Answer answer;
        if (date_) {
            const Reading from = date_->from.read(subject);
            const auto day = from.is_known() ? after(from.slot.date(), date_->after.on(from.slot.date()), subject.world.calendar) : std::nullopt;
            if (day) answer.actual = to_string(*day);
            answer.path = date_->from.used(subject).pointer(subject);
        }
        if (amount_) {
            const Amount amount = amount_->value(subject);
            if (amount.known) answer.actual = to_string(amount.money);
        }
        return answer;
    }

    Outcome quick(const Subject&) const override { return {}; }

    std::string describe(Language language) const override { return language == Language::zh ? "提示" : "a note"; }

    NotePlace place() const { return place_; }

private:
    NotePlace place_;
    std::optional<ComputedDate> date_;
    std::unique_ptr<const MoneyExpression> amount_;
};

}  // namespace

NotePlace note_place(const Requirement& requirement) {
    const auto* note = dynamic_cast<const Note*>(&requirement);
    return note == nullptr ? NotePlace::none : note->place();
}

RequirementPtr make_note(Compiler& compiler, const Node& parameters) {
    if (!compiler.keys(parameters, {"in"}, {"date", "amount"})) return nullptr;
    const NotePlace place = compiler.word(parameters.at("in"), {"report", "booklet"}) == "report" ? NotePlace::report : NotePlace::booklet;
    std::optional<Note::ComputedDate> date;
    if (parameters.has("date") && compiler.keys(parameters.at("date"), {"from", "after"})) {
        const Node node = parameters.at("date");
        date = Note::ComputedDate{compiler.facts(node.at("from")), compiler.span(node.at("after"))};
    }
    auto amount = parameters.has("amount") ? make_money(compiler, parameters.at("amount")) : nullptr;
    return std::make_unique<Note>(place, std::move(date), std::move(amount));
}

void neighbours_of_note(const Node&, Neighbours&) {}

}  // namespace claims
