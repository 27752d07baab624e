#include <algorithm>

#include "language/compiler.hpp"
#include "language/neighbours.hpp"
#include "language/flat_program.hpp"

namespace claims {
namespace {

/// The categories that hold for a subject: of the encounter bound its own, else the claim's; of a paper those of its encounters.
struct Declared {
    bool known = false;
    std::uint64_t mask = 0;
    ThingId holder = kTheClaim;  ///< the encounter whose own list counts
};

Declared declared_for(const Claim& claim, ThingId encounter) {
    if (encounter != kTheClaim) {
        const Slot& own = claim.slot(encounter, FieldId::encounter_categories);
        if (own.known) return {true, static_cast<std::uint64_t>(own.number), encounter};
    }
    const Slot& categories = claim.slot(FieldId::claim_categories);
    return {categories.known, static_cast<std::uint64_t>(categories.number), kTheClaim};
}

/// One of the categories is declared for what is bound; `any`: some category is.
class Category : public Requirement {
public:
    Category(std::uint64_t wanted, std::vector<std::string> words, bool any)
        : wanted_{wanted}, words_{std::move(words)}, any_{any}, expected_{any ? "given" : expected()} {}

    Answer check(const Subject& subject) const override {
        const Claim& claim = subject.claim();
        const ThingId encounter = subject[Record::encounter];
        const ThingId document = subject[Record::document];
        if (encounter != kTheClaim || document == kTheClaim) return answer(claim, declared_for(claim, encounter));
        Answer last;
        bool belongs_to_one = false;
        Answer unknown;
        const bool none_passes = each_encounter_of(claim, document, [&](ThingId own) {
            if (!claim.things[own].judged) return true;
            belongs_to_one = true;
            last = answer(claim, declared_for(claim, own));
            if (last.status == Status::unknown) unknown = last;
            return last.status != Status::pass;
        });
        if (!none_passes) return last;
        if (!belongs_to_one) return answer(claim, declared_for(claim, kTheClaim));
        return unknown.status == Status::unknown ? unknown : last;
    }

    Outcome quick(const Subject& subject) const override {
        const Claim& claim = subject.claim();
        const ThingId encounter = subject[Record::encounter];
        const ThingId document = subject[Record::document];
        if (encounter != kTheClaim || document == kTheClaim) return {status(declared_for(claim, encounter)), false};
        Status best = Status::not_applicable;
        const bool none_passes = each_encounter_of(claim, document, [&](ThingId own) {
            if (!claim.things[own].judged) return true;
            const Status here = status(declared_for(claim, own));
            if (here == Status::pass || best != Status::unknown) best = here;
            return here != Status::pass;
        });
        if (!none_passes) return {best, false};
        return {best == Status::not_applicable ? status(declared_for(claim, kTheClaim)) : best, false};
    }

    void lower(FlatProgram& program) const override { program.category(any_ ? 0 : wanted_, *this); }

    std::uint64_t categories_needed() const override { return any_ ? kAnyCategory : wanted_; }

    std::string describe(Language language) const override {
        if (any_) return language == Language::zh ? "已申报报销类别" : "a category is declared";
        return (language == Language::zh ? "报销类别为" : "the category is ") + labels(language);
    }

    std::string describe_opposite(Language language) const override {
        if (any_) return language == Language::zh ? "未申报报销类别" : "no category is declared";
        return (language == Language::zh ? "报销类别不是" : "the category is not ") + labels(language);
    }

private:
    [[nodiscard]] std::string labels(Language language) const {
        std::vector<std::string> labels;
        for (const std::string& word : words_) labels.push_back(label_of_code(CodeListId::category, word, language));
        return alternatives(labels, language);
    }

    Status status(const Declared& declared) const {
        if (!declared.known) return Status::unknown;
        return (any_ ? declared.mask != 0 : (declared.mask & wanted_) != 0) ? Status::pass : Status::fail;
    }

    Answer answer(const Claim& claim, const Declared& declared) const {
        Answer answer;
        const Field& field = field_of(declared.holder == kTheClaim ? FieldId::claim_categories : FieldId::encounter_categories);
        answer.path = pointer_to(claim, declared.holder, field);
        answer.name = "categories";
        answer.expected = expected_;
        if (!declared.known) {
            answer.status = Status::unknown;
            answer.missing = {answer.path};
            return answer;
        }
        answer.actual = shown(claim, field, claim.slot(declared.holder, field.id));
        answer.status = status(declared);
        answer.failed = answer.status == Status::fail ? 1 : 0;
        return answer;
    }

    std::string expected() const {
        std::vector<std::string> sorted = words_;
        std::sort(sorted.begin(), sorted.end());
        std::string text;
        for (const std::string& word : sorted) text += (text.empty() ? "" : " | ") + word;
        return text;
    }

    std::uint64_t wanted_;
    std::vector<std::string> words_;
    bool any_;
    std::string expected_;
};

}  // namespace

RequirementPtr make_category(Compiler& compiler, const Node& parameters) {
    if (parameters.text() == "any") return std::make_unique<Category>(0, std::vector<std::string>{}, true);
    std::vector<std::string> words;
    const std::uint64_t wanted = compiler.codes(CodeListId::category, parameters, &words);
    return std::make_unique<Category>(wanted, std::move(words), false);
}

void neighbours_of_category(const Node& parameters, Neighbours& neighbours) {
    if (parameters.is_text() && parameters.text() != "any") neighbours.next_code(CodeListId::category, parameters);
    neighbours.each_left_out(parameters);
}

}  // namespace claims
