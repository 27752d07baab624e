#include "language/money_expression.hpp"
#include "language/needs.hpp"
#include "language/neighbours.hpp"

namespace claims {
namespace {

enum class Relation : std::uint8_t { at_most, at_least, equals };

std::string_view name_of(Relation relation) {
    switch (relation) {
        case Relation::at_most: return "at_most";
        case Relation::at_least: return "at_least";
        case Relation::equals: return "is";
    }
    return {};
}

/// An amount lies on the right side of another one; the bound itself does. Counted in fen.
class AmountCompared : public Requirement {
public:
    AmountCompared(std::unique_ptr<const MoneyExpression> of, Relation relation, std::unique_ptr<const MoneyExpression> limit)
        : of_{std::move(of)}, relation_{relation}, limit_{std::move(limit)} {}

    Answer check(const Subject& subject) const override {
        const Amount of = of_->value(subject);
        const Amount limit = limit_->value(subject);
        Answer answer;
        if (const Fact* fact = of_->fact(subject)) {
            answer.path = fact->pointer(subject);
            answer.name = fact->field->path;
        }
        if (of.none || limit.none) return failed(std::move(answer));
        if (of.known) answer.actual = to_string(of.money);
        if (limit.known) answer.expected = std::string{sign()} + to_string(limit.money);
        if (!of.known || !limit.known) {
            std::vector<std::string> missing = of.missing;
            unite(missing, limit.missing);
            return lacking(std::move(missing), std::move(answer));
        }
        return is_right(of.money, limit.money) ? answer : failed(std::move(answer));
    }

    Outcome quick(const Subject& subject) const override {
        const Amount of = of_->value(subject);
        const Amount limit = limit_->value(subject);
        if (of.none || limit.none) return {Status::fail, false};
        if (!of.known || !limit.known) return {Status::unknown, false};
        return {is_right(of.money, limit.money) ? Status::pass : Status::fail, false};
    }

    std::string describe(Language language) const override {
        const bool zh = language == Language::zh;
        const std::string_view verb = relation_ == Relation::at_most   ? (zh ? "不超过" : " is at most ")
                                      : relation_ == Relation::at_least ? (zh ? "不少于" : " is at least ")
                                                                        : (zh ? "等于" : " equals ");
        return of_->describe(language) + std::string{verb} + limit_->describe(language);
    }

    Needs needs(const Subject& subject) const override {
        const Answer answer = check(subject);
        if (answer.status == Status::pass) return {true, std::nullopt};
        const Fact* fact = of_->fact(subject);
        Need need;
        need.kind = NeedKind::amount;
        need.text = words_of(*this);
        need.path = answer.path;
        need.found = answer.actual;
        const Amount limit = limit_->value(subject);
        if (fact != nullptr && limit.known) need.wanted.push_back({word_of(*fact), std::string{name_of(relation_)}, {to_string(limit.money)}, {}});
        return {false, std::move(need)};
    }

private:
    bool is_right(Money of, Money limit) const {
        switch (relation_) {
            case Relation::at_most: return of <= limit;
            case Relation::at_least: return of >= limit;
            case Relation::equals: return of == limit;
        }
        return false;
    }

    std::string_view sign() const { return relation_ == Relation::at_most ? "<=" : relation_ == Relation::at_least ? ">=" : ""; }

    std::unique_ptr<const MoneyExpression> of_;
    Relation relation_;
    std::unique_ptr<const MoneyExpression> limit_;
};

}  // namespace

RequirementPtr make_amount(Compiler& compiler, const Node& parameters) {
    if (!compiler.keys(parameters, {"of"}, {"at_most", "at_least", "equals"})) return nullptr;
    const char* key = parameters.has("at_most") ? "at_most" : parameters.has("at_least") ? "at_least" : "equals";
    if (parameters.size() != 2 || !parameters.has(key)) {
        compiler.say(parameters, {"expected one of at_most, at_least and equals", "at_most、at_least、equals 须有且仅有一个"});
        return nullptr;
    }
    const Relation relation = parameters.has("at_most") ? Relation::at_most : parameters.has("at_least") ? Relation::at_least : Relation::equals;
    return std::make_unique<AmountCompared>(make_money(compiler, parameters.at("of")), relation, make_money(compiler, parameters.at(key)));
}

void neighbours_of_amount(const Node& parameters, Neighbours& neighbours) {
    const Node of = parameters.at("of");
    neighbours.money(of);
    for (const char* const relation : {"at_most", "at_least", "equals"}) {
        if (!parameters.has(relation)) continue;
        const Node limit = parameters.at(relation);
        neighbours.rename_key(parameters, relation, std::string_view{relation} == "equals" ? "at_most" : "equals");
        neighbours.money(limit);
        if (parse_money(limit.text())) return;
        neighbours.one_fen_more(of);
        neighbours.one_fen_more(limit);
    }
}

}  // namespace claims
