#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <claims/report.hpp>

namespace claims {

/// What is asked for. `record`: a thing of the claim that is neither a paper nor a registration: a visit, a contribution, a change of enrolment.
/// `fact`: to be stated. `name`: whom a paper is made out to. `date`: an act no later, or no earlier, than a day. `listed`: an item on a list.
/// `other`: only in words. `all_of`, `one_of`: the parts, all of them or one.
enum class NeedKind : std::uint8_t { document, stamp, endorsement, registration, record, fact, name, date, amount, steps, listed, other, all_of, one_of };

std::string_view name_of(NeedKind kind);

/// What a fact must be, in no language: `fact` is its word in rules ("stamp.side"), `test` the operator ("is", "at_least", … as in rule files),
/// `values` those of which one fits, as in a claim (of `steps` all, in this order).
struct Wanted {
    std::string fact;
    std::string test = "is";
    std::vector<std::string> values;
    std::string same_as;  ///< JSON Pointer of the fact that it is compared with, where that one is not known yet

    friend bool operator==(const Wanted&, const Wanted&) = default;
};

/// Something to bring, to have done or to state. What is absent is empty.
struct Need {
    NeedKind kind = NeedKind::other;
    Words text;                ///< "the stamp is on the back"; of a thing what it is: "birth certificate"
    std::string path;          ///< JSON Pointer in the claim once it is complete: of a fact its place, of a thing its own
    bool is_there = false;     ///< the thing is in the claim, and lacks what its parts say
    std::vector<Wanted> wanted;
    std::string found;         ///< what the claim says instead; a need with it is not met by bringing more
    std::string last_day;      ///< the last day that is in time, that day included
    std::string first_day;     ///< the first day that is not too early, that day included
    std::string counted_from;  ///< JSON Pointer of the date from which those days are counted
    std::vector<std::string> encounter_ids;  ///< the visits that it is for
    std::vector<Need> parts;

    friend bool operator==(const Need&, const Need&) = default;
};

/// A rule that asks for something, and so the text that it follows from. Valid as long as its checklist, or a copy of it.
struct Ground {
    const Rule* rule = nullptr;

    [[nodiscard]] std::string_view rule_id() const;
    [[nodiscard]] const Words& title() const;
    [[nodiscard]] const std::vector<Basis>& basis() const;
    [[nodiscard]] Disposition disposition() const;  ///< the gravest thing that follows where it is not met

    friend bool operator==(const Ground&, const Ground&) = default;
};

/// Where an item stands in the list. `against`: the claim says otherwise, so that bringing more does not help.
enum class NeedGroup : std::uint8_t { papers, registrations, facts, days, against };

std::string_view name_of(NeedGroup group);

/// One point of a checklist.
struct ChecklistItem {
    NeedGroup group = NeedGroup::facts;
    Need need;
    Words condition;  ///< it is asked for only if this holds, which the claim does not tell: "the case is urgent"; empty: in any case
    std::vector<Ground> grounds;
    std::vector<ChecklistItem> details;  ///< of a thing: what it must be, bear or say
};

/// What to bring, to have registered, to state and to keep to, by the rules that would judge the claim. A value: it keeps alive what it shows.
struct Checklist {
    std::vector<std::string> categories;
    std::string place;  ///< the place whose rules apply; empty where it is not known
    std::string as_of;
    std::vector<const RulesetStamp*> rulesets;  ///< whose rules were asked, sorted by id
    std::vector<std::string> profiles;
    std::vector<ChecklistItem> items;  ///< by group
    std::vector<Problem> problems;     ///< of the claim given
    bool readable = true;              ///< false: the text given was no claim, as its problem says, and there are no items
    std::shared_ptr<const void> keeps_alive;
};

/// For whom a checklist is.
struct ChecklistRequest {
    std::vector<std::string> categories;  ///< codes; empty: those of the claim
    std::string claim_json;               ///< what there is already, a claim or part of one; empty: nothing
    std::string place;                    ///< six digits; empty: the claim's, else that of the rules that know the categories
};

}  // namespace claims
