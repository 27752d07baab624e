#include "check/completion.hpp"

#include <algorithm>
#include <tuple>

#include "check/visits.hpp"

namespace claims {
namespace {

constexpr int kMostRounds = 100;
constexpr int kMostOfOneWish = 2;

bool is_thing(NeedKind kind) {
    switch (kind) {
        case NeedKind::document: case NeedKind::stamp: case NeedKind::endorsement: case NeedKind::registration: case NeedKind::record: return true;
        case NeedKind::fact: case NeedKind::name: case NeedKind::date: case NeedKind::amount: case NeedKind::steps: case NeedKind::listed: case NeedKind::other:
        case NeedKind::all_of: case NeedKind::one_of: return false;
    }
    return false;
}

/// The first thing that a need adds to the claim in any case; of alternatives none is. Outages of the card are made of its events: they are not added.
const Need* thing_added_by(const Need& need) {
    if (is_thing(need.kind) && !need.is_there) return need.path.starts_with("/card_events") || need.path.find("/-/") != std::string::npos ? nullptr : &need;
    if (need.kind == NeedKind::one_of) return nullptr;
    for (const Need& part : need.parts) {
        if (const Need* const thing = thing_added_by(part)) return thing;
    }
    return nullptr;
}

/// What a rule demands before the lists that it only needs for judging; visits before papers; then what is most closely told: an invoice serves where any
/// paper is asked for, not the other way round.
std::tuple<bool, bool, std::size_t> rank_of(const Wish& wish, const Need& thing) {
    const std::size_t kinds = thing.wanted.empty() ? SIZE_MAX : thing.wanted.front().values.size();
    return {wish.for_list, thing.kind != NeedKind::record, kinds};
}

Words both(const Words& a, const Words& b) {
    if (a.en.empty() || a == b) return b;
    return b.en.empty() ? a : Words{a.en + ", and " + b.en, a.zh + "，且" + b.zh};
}

}  // namespace

void Completion::run() {
    settle();
    std::vector<Words> conditions;
    for (const Wish& wish : wishes_) {
        settled_.emplace(wish.key(), wish.condition);
        if (!wish.condition.en.empty() && std::find(conditions.begin(), conditions.end(), wish.condition) == conditions.end()) conditions.push_back(wish.condition);
    }
    for (Words& condition : conditions) {
        current_ = std::move(condition);
        settle();
    }
}

/// Adds what is asked for under the current condition.
void Completion::settle() {
    ask();
    for (int round = 0; round < kMostRounds; ++round) {
        const Things things = things_to_add();
        if (things.empty()) break;
        add(things);
    }
    keep();
}

/// Asks all rules; a wish that there is only under the current condition gets it.
void Completion::ask() {
    std::vector<std::string> hidden;
    for (const Assumed& thing : assumed_) {
        if (!thing.condition.en.empty() && thing.condition != current_) hidden.push_back(thing.path);
    }
    const Claim& claim = draft_.read(hidden);
    const KnownAround known{claim, nullptr};
    wishes_ = wishes_of(plan_, World{claim, calendar_, known});
    if (current_.en.empty()) return;
    for (Wish& wish : wishes_) {
        const auto settled = settled_.find(wish.key());
        wish.condition = settled != settled_.end() ? settled->second : both(current_, wish.condition);
    }
}

/// What no other condition is to settle.
void Completion::keep() {
    for (const Wish& wish : wishes_) {
        if (wish.condition == current_ || (!current_.en.empty() && !settled_.contains(wish.key()))) kept_.push_back(wish);
    }
}

/// The next thing to add; with what the same part of the same rule asks for of other things that it judges.
Completion::Things Completion::things_to_add() const {
    Things best;
    for (const Wish& wish : wishes_) {
        const Need* const thing = wish.condition == current_ ? thing_added_by(wish.need) : nullptr;
        const auto added = added_for_.find(wish.key());
        if (thing == nullptr || (added != added_for_.end() && added->second >= kMostOfOneWish)) continue;
        const bool like_best = !best.empty() && wish.rule == best.front().first->rule && wish.part == best.front().first->part;
        if (like_best) best.emplace_back(&wish, thing);
        else if (best.empty() || rank_of(wish, *thing) < rank_of(*best.front().first, *best.front().second)) best = {{&wish, thing}};
    }
    return best;
}

void Completion::add(const Things& things) {
    const std::size_t first = assumed_.size();
    for (const auto& [wish, thing] : things) {
        Assumed& assumed = assumed_.emplace_back();
        assumed.need = *thing;
        assumed.need.parts.clear();
        assumed.path = draft_.add(*thing);
        assumed.need.path = assumed.path;
        assumed.condition = current_;
        assumed.rules = {wish->rule};
        ++added_for_[wish->key()];
    }
    const std::vector<Wish> before = std::move(wishes_);
    ask();
    thank(before, first);
}

/// What asked for such a paper or registration too, and now has it, is a ground of it.
void Completion::thank(const std::vector<Wish>& before, std::size_t first_added) {
    std::set<std::string> still;
    for (const Wish& wish : wishes_) {
        if (thing_added_by(wish.need) != nullptr) still.insert(wish.key());
    }
    for (const Wish& wish : before) {
        const Need* const thing = thing_added_by(wish.need);
        if (thing == nullptr || thing->kind == NeedKind::record || still.contains(wish.key()) || wish.condition != current_) continue;
        for (std::size_t i = first_added; i < assumed_.size(); ++i) {
            Assumed& added = assumed_[i];
            const bool for_it = added.need.kind == thing->kind && (thing->encounter_ids.empty() || thing->encounter_ids == added.need.encounter_ids);
            if (for_it && std::find(added.rules.begin(), added.rules.end(), wish.rule) == added.rules.end()) added.rules.push_back(wish.rule);
        }
    }
}

}  // namespace claims
