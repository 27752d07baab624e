#include "language/money_expression.hpp"

namespace claims {
namespace {

using MoneyPtr = std::unique_ptr<const MoneyExpression>;

Amount known(Money money) { return {true, false, money, {}}; }

class Constant : public MoneyExpression {
public:
    explicit Constant(Money money) : money_{money} {}
    Amount value(const Subject&) const override { return known(money_); }
    std::string describe(Language) const override { return to_string(money_); }

private:
    Money money_;
};

class OfFact : public MoneyExpression {
public:
    explicit OfFact(Fact fact) : fact_{fact} {}

    Amount value(const Subject& subject) const override {
        const Reading reading = fact_.read(subject);
        if (reading.is_known()) return known(reading.slot.money());
        Amount absent;
        absent.none = reading.knowledge == Knowledge::none;
        fact_.add_missing(subject, absent.missing);
        return absent;
    }

    std::string describe(Language language) const override { return fact_.label(language); }
    const Fact* fact(const Subject&) const override { return &fact_; }

private:
    Fact fact_;
};

class FirstKnown : public MoneyExpression {
public:
    explicit FirstKnown(std::vector<MoneyPtr> amounts) : amounts_{std::move(amounts)} {}

    Amount value(const Subject& subject) const override {
        Amount absent;
        for (const MoneyPtr& amount : amounts_) {
            Amount value = amount->value(subject);
            if (value.known) return value;
            absent.none = absent.none || value.none;
            unite(absent.missing, value.missing);
        }
        return absent;
    }

    std::string describe(Language language) const override {
        std::string text;
        for (const MoneyPtr& amount : amounts_) text += (text.empty() ? "" : language == Language::zh ? "，未知时为" : ", or if that is not known ") + amount->describe(language);
        return text;
    }

    const Fact* fact(const Subject& subject) const override {
        for (const MoneyPtr& amount : amounts_) {
            if (amount->value(subject).known) return amount->fact(subject);
        }
        return amounts_.front()->fact(subject);
    }

private:
    std::vector<MoneyPtr> amounts_;
};

class Sum : public MoneyExpression {
public:
    explicit Sum(std::vector<MoneyPtr> amounts) : amounts_{std::move(amounts)} {}

    Amount value(const Subject& subject) const override {
        Amount sum = known({});
        for (const MoneyPtr& amount : amounts_) {
            const Amount value = amount->value(subject);
            sum.known = sum.known && value.known;
            sum.none = sum.none || value.none;
            sum.money.fen += value.money.fen;
            unite(sum.missing, value.missing);
        }
        return sum;
    }

    std::string describe(Language language) const override {
        std::string text;
        for (const MoneyPtr& amount : amounts_) text += (text.empty() ? "" : language == Language::zh ? "加" : " plus ") + amount->describe(language);
        return text;
    }

private:
    std::vector<MoneyPtr> amounts_;
};

class SumOver : public MoneyExpression {
public:
    SumOver(Fact field, ThingFilter over) : field_{field}, over_{std::move(over)} {}

    Amount value(const Subject& subject) const override {
        Amount sum = known({});
        Subject bound = subject;
        const Lists lists = each_candidate(subject, over_.record, over_.other, [&](ThingId thing) {
            if (over_.rejects(subject.claim(), thing)) return true;
            over_.bind_next(bound, thing);
            const Status fit = over_.fits_quickly(bound).status;
            if (fit == Status::unknown) unite(sum.missing, over_.fits(bound).missing);
            if (fit != Status::pass) return true;
            const Reading reading = field_.read(bound);
            if (reading.is_known()) sum.money.fen += reading.slot.number;
            else field_.add_missing(bound, sum.missing);
            return true;
        });
        if (!lists.given) return {false, false, {}, candidates(subject, over_.record, over_.other).absent};
        sum.known = sum.missing.empty();
        return sum;
    }

    std::string describe(Language language) const override {
        if (language == Language::zh) return "各" + over_.describe(language) + "的" + field_.label(language) + "之和";
        return "the sum of " + field_.label(language) + " over each " + over_.describe(language);
    }

private:
    Fact field_;
    ThingFilter over_;
};

/// The share of each of several amounts, or of one, rounded down each; or what these shares leave.
class Share : public MoneyExpression {
public:
    Share(int percent, bool rest, MoneyPtr of, const Field* each, MoneyPtr less)
        : percent_{percent}, rest_{rest}, of_{std::move(of)}, each_{each}, less_{std::move(less)} {}

    Amount value(const Subject& subject) const override {
        Amount share = each_ != nullptr ? of_each(subject) : of_one(subject);
        if (!share.known || !less_) return share;
        const Amount less = less_->value(subject);
        if (less.known) share.money.fen -= less.money.fen;
        return share;
    }

    std::string describe(Language language) const override {
        const bool zh = language == Language::zh;
        const std::string of = of_ ? of_->describe(language) : zh ? std::string{each_->chinese} : "the " + std::string{each_->english};
        const std::string percent = std::to_string(rest_ ? 100 - percent_ : percent_);
        std::string text = zh ? of + "的" + percent + "%" : percent + " % of " + of;
        if (less_) text += (zh ? "减去" : " less ") + less_->describe(language);
        return text;
    }

private:
    Money share_of(Money money) const {
        const Money share = share_rounded_down(money, percent_);
        return rest_ ? Money{money.fen - share.fen} : share;
    }

    Amount of_one(const Subject& subject) const {
        Amount amount = of_->value(subject);
        if (amount.known) amount.money = share_of(amount.money);
        return amount;
    }

    Amount of_each(const Subject& subject) const {
        const Candidates found = candidates(subject, each_->record, false);
        if (!found.given) return {false, false, {}, found.absent};
        Amount sum = known({});
        for (const ThingId thing : found.things) {
            const Slot& amount = subject.claim().slot(thing, each_->id);
            if (amount.known) sum.money.fen += share_of(amount.money()).fen;
            else sum.missing.push_back(pointer_to(subject.claim(), thing, *each_));
        }
        sum.known = sum.missing.empty();
        return sum;
    }

    int percent_;
    bool rest_;
    MoneyPtr of_;
    const Field* each_;  ///< the amount of the members of a list; nullptr: of_ is asked
    MoneyPtr less_;
};

Fact money_fact(Compiler& compiler, const Node& node) {
    const Fact fact = compiler.facts(node).facts.front();
    if (fact.field->type != FieldType::money) compiler.say(node, {"this fact is no amount", "此事实不是金额"});
    return fact;
}

MoneyPtr make_share(Compiler& compiler, const Node& node, bool rest) {
    const char* key = rest ? "rest_after_percent" : "percent";
    if (!compiler.keys(node, {key, "of"}, {"less"})) return std::make_unique<Constant>(Money{});
    const int percent = static_cast<int>(compiler.whole_number(node.at(key), 0, 100));
    MoneyPtr less = node.has("less") ? std::make_unique<OfFact>(money_fact(compiler, node.at("less"))) : nullptr;
    for (const Container& container : kContainers) {
        if (container.owner != Record::claim || node.at("of").text() != container.path) continue;
        if (const Field* amount = find_field(container.thing, "amount"); amount != nullptr && find_thing(name_of(container.thing))) {
            return std::make_unique<Share>(percent, rest, nullptr, amount, std::move(less));
        }
    }
    return std::make_unique<Share>(percent, rest, std::make_unique<OfFact>(money_fact(compiler, node.at("of"))), nullptr, std::move(less));
}

MoneyPtr make_sum(Compiler& compiler, const Node& node) {
    if (node.has("over")) {
        compiler.keys(node, {"sum", "over"});
        ThingFilter over = compiler.selection(node.at("over"));
        return std::make_unique<SumOver>(compiler.fact_over(over, node.at("sum")), std::move(over));
    }
    compiler.keys(node, {"sum"});
    const Node list = node.at("sum");
    std::vector<MoneyPtr> amounts;
    for (std::size_t i = 0; list.is_list() && i < list.size(); ++i) amounts.push_back(make_money(compiler, list.at(i)));
    if (amounts.empty()) compiler.say(list, {"expected a list of amounts, or \"over\"", "应为金额列表，或提供 over"});
    return std::make_unique<Sum>(std::move(amounts));
}

}  // namespace

MoneyPtr make_money(Compiler& compiler, const Node& node) {
    if (names_fact(node.json)) return std::make_unique<OfFact>(money_fact(compiler, node));
    if (node.is_text()) {
        if (const auto money = parse_money(node.text())) return std::make_unique<Constant>(*money);
    }
    if (node.is_list() && node.size() != 0) {
        std::vector<MoneyPtr> amounts;
        for (std::size_t i = 0; i < node.size(); ++i) amounts.push_back(make_money(compiler, node.at(i)));
        return std::make_unique<FirstKnown>(std::move(amounts));
    }
    if (node.is_object() && node.has("sum")) return make_sum(compiler, node);
    if (node.is_object() && (node.has("percent") || node.has("rest_after_percent"))) {
        return make_share(compiler, node, node.has("rest_after_percent"));
    }
    compiler.say(node, {"expected an amount: a fact, \"12.00\", a list, sum, percent or rest_after_percent", "应为金额：事实、\"12.00\"、列表、sum、percent 或 rest_after_percent"});
    return std::make_unique<Constant>(Money{});
}

}  // namespace claims
