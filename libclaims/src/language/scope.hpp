#pragma once

#include <array>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/calendar.hpp"
#include "claim/claim.hpp"
#include "language/dated.hpp"

namespace claims {

/// The number of a visit in its month, as far as it is known: at least `low`, at most `high`.
struct VisitNumber {
    static constexpr std::int32_t kNoBound = std::numeric_limits<std::int32_t>::max();

    bool counted = true;  ///< false: the encounter is no visit: its class is not counted, or a record shows it as cancelled
    bool dated = true;    ///< false without a start or a class: nothing can be said
    std::int32_t low = 1;
    std::int32_t high = kNoBound;
    std::int32_t month_low = 1;  ///< of the last visit of the month
    std::int32_t month_high = kNoBound;
};

/// What is known beyond the facts of one claim. Made by check, asked by kinds.
class Known {
public:
    virtual ~Known() = default;

    /// The number of an encounter's visit in its month, counting visits of these classes (bits of encounter_class).
    [[nodiscard]] virtual VisitNumber visit_number(ThingId encounter, std::uint64_t classes) const = 0;

    /// The id of another claim of the run or the history that has a thing with these values; empty if there is none.
    [[nodiscard]] virtual std::string other_claim_with(std::string_view values) const = 0;
};

/// The days between which all events of a claim lie, both included.
struct Days {
    Date first = kFirstDate;
    Date last = kLastDate;
};

/// What rules see.
struct World {
    const Claim& claim;
    const WorkingCalendar& calendar;
    const Known& known;
    Days days{};  ///< of the claim's events, as far as that is known
};

/// The facts of a thing that is not there.
inline constexpr std::array<Slot, kMostFields> kAbsentFacts{};

/// What a requirement is asked about: the claim, and the things bound to their words on the way from `for_each` through filters.
struct Subject {
    explicit Subject(const World& world_seen) : world{world_seen} {
        facts_.fill(kAbsentFacts.data());
        facts_[place_of(Record::claim, false)] = facts_[place_of(Record::claim, true)] = claim().slots.data();
    }

    const World& world;
    ThingId judged = kTheClaim;  ///< the thing that the rule is judging

    [[nodiscard]] const Claim& claim() const { return world.claim; }

    /// The day that picks values of histories, and by which a rule is in force: the own date of the thing judged, else the day of judgement.
    [[nodiscard]] std::optional<Date> event() const;

    /// The value of a history that holds for the thing judged.
    template <class Value>
    [[nodiscard]] const Value& in_force(const Dated<Value>& dated) const {
        return dated.on_day([this] { return event(); });
    }

    /// The number of a word (`other`: of `other_<word>`) among all words.
    static constexpr std::uint8_t place_of(Record record, bool other) {
        return static_cast<std::uint8_t>(static_cast<std::size_t>(record) + (other ? kRecordCount : 0));
    }

    /// The thing bound to a word, or kTheClaim.
    [[nodiscard]] ThingId find(Record record, bool other) const { return bound_[place_of(record, other)]; }
    [[nodiscard]] ThingId operator[](Record record) const { return find(record, false); }

    /// The facts of the thing bound to the word of that number, by the places of their fields.
    [[nodiscard]] const Slot* facts(std::uint8_t word) const { return facts_[word]; }

    /// Binds a thing to its word, and what it lies in to its own, if nothing is yet.
    void bind(ThingId thing) {
        const Thing& it = claim().things[thing];
        set(place_of(it.record, false), thing);
        if (it.owner == kTheClaim) return;
        const std::uint8_t outer = place_of(claim().things[it.owner].record, false);
        if (bound_[outer] == kTheClaim) set(outer, it.owner);
    }

    /// Binds a thing to `other_<word>`.
    void bind_other(ThingId thing) { set(place_of(claim().things[thing].record, true), thing); }

    [[nodiscard]] Subject with(ThingId thing) const {
        Subject subject{*this};
        subject.bind(thing);
        return subject;
    }

    [[nodiscard]] Subject with_other(ThingId thing) const {
        Subject subject{*this};
        subject.bind_other(thing);
        return subject;
    }

private:
    friend class Binding;

    void set(std::uint8_t word, ThingId thing) {
        bound_[word] = thing;
        facts_[word] = thing == kTheClaim ? kAbsentFacts.data() : claim().slots.data() + claim().things[thing].slots;
    }

    /// By record, to its word and then to `other_<word>` (inside a filter of a word that was taken); kTheClaim: none is.
    std::array<ThingId, 2 * kRecordCount> bound_{};
    std::array<const Slot*, 2 * kRecordCount> facts_;
};

/// Binds a thing for as long as it lives, and what it lies in, where that is not bound.
class Binding {
public:
    Binding(Subject& subject, ThingId thing, bool other) : subject_{subject} {
        const Thing& it = subject.claim().things[thing];
        word_ = Subject::place_of(it.record, other);
        before_ = subject.bound_[word_];
        subject.set(word_, thing);
        if (other || it.owner == kTheClaim) return;
        const std::uint8_t outer = Subject::place_of(subject.claim().things[it.owner].record, false);
        if (subject.bound_[outer] != kTheClaim) return;
        subject.set(outer, it.owner);
        outer_ = outer;
    }
    ~Binding() {
        subject_.set(word_, before_);
        if (outer_ != kNone) subject_.set(outer_, kTheClaim);
    }
    Binding(const Binding&) = delete;
    Binding& operator=(const Binding&) = delete;

private:
    static constexpr std::uint8_t kNone = 0xFF;

    Subject& subject_;
    std::uint8_t word_;
    std::uint8_t outer_ = kNone;
    ThingId before_;
};

/// What a word of a rule reads: the fact, and what is known of it.
struct Reading {
    const Slot& slot;  ///< of a known fact; of `not_yet` the later day, if one is given (`known` is set then)
    Knowledge knowledge = Knowledge::unknown;

    explicit Reading(const Slot& read) : slot{read}, knowledge{read.knowledge} {}

    [[nodiscard]] bool is_known() const { return knowledge == Knowledge::known; }
};

/// A word of a rule that reads a fact: "encounter.start", "insured.card.status", "other_document.subject_name".
struct Fact {
    Record record = Record::claim;
    bool other = false;
    const Field* field = nullptr;

    [[nodiscard]] Reading read(const Subject& subject) const {
        if (is_of_pair()) return read_of_pair(subject);
        return Reading{subject.facts(Subject::place_of(record, other))[slot_of(field->id)]};
    }

    /// Whether it is a fact of a registration and an encounter together, made when it is asked for: it lies in no slot.
    [[nodiscard]] bool is_of_pair() const {
        return record == Record::registration && (field->id == FieldId::registration_lapsed || field->id == FieldId::registration_in_force ||
                                                  field->id == FieldId::registration_current);
    }

    [[nodiscard]] std::string pointer(const Subject& subject) const;

    /// Adds the pointers of the absent facts that this one is, or is made of.
    void add_missing(const Subject& subject, std::vector<std::string>& missing) const;

    /// "filing date" or "备案日期", as people name it.
    [[nodiscard]] std::string label(Language language) const;

    friend bool operator==(const Fact&, const Fact&) = default;

private:
    [[nodiscard]] Reading read_of_pair(const Subject& subject) const;
};

/// The fact of a word; nullopt where no table knows it. `nearest_word`, if given, gets the nearest right spelling.
std::optional<Fact> find_fact(std::string_view word, std::string* nearest_word = nullptr);

/// Of a list of facts the first that is known; if none is, the first of the list.
struct FactList {
    std::vector<Fact> facts;

    [[nodiscard]] const Fact& used(const Subject& subject) const;
    [[nodiscard]] Reading read(const Subject& subject) const { return (facts.size() == 1 ? facts.front() : used(subject)).read(subject); }
    void add_missing(const Subject& subject, std::vector<std::string>& missing) const;
    [[nodiscard]] std::string label(Language language) const;
};

/// A value as the claim's JSON writes it, without quotes: a date, "383.00", a code, "true".
std::string shown(const Claim& claim, const Field& field, const Slot& slot);

/// What `actual` shows of a reading; empty where nothing is there.
std::string shown(const Claim& claim, const Field& field, const Reading& reading);

/// A thing, or what a thing is called in text for people: word and label from the table of things.
std::string label_of(Record record, Language language);

}  // namespace claims
