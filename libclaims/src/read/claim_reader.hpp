#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "claim/claim.hpp"
#include "base/json_place.hpp"
#include "base/json_walk.hpp"
#include "read/shapes.hpp"
#include "read/value_walk.hpp"

namespace claims {

struct ReadOptions {
    std::optional<Date> as_of;    ///< in place of the claim's own day of judgement
    std::size_t first_line = 1;   ///< line of the text in its file, for the places of problems
    std::size_t depth_limit = 64; ///< of nested objects and lists; a claim needs six
};

/// Reads claims, one after another: JSON texts (JsonWalk), or values of the caller's own (ValueWalk). What it learns (the order of keys of the last
/// claim) speeds it up and changes nothing. One reader a thread.
template <class Walk>
class BasicClaimReader {
public:
    using Source = typename Walk::Source;

    BasicClaimReader() : BasicClaimReader{shapes()} {}

    /// Reads only what these shapes have, which is a part of all; of the rest is seen that it is JSON.
    explicit BasicClaimReader(const Shapes& shapes) : shapes_{&shapes}, reads_all_{&shapes == &claims::shapes()} {}

    /// Reads one claim into `claim()`. False where it is no object: then the claim holds one problem and nothing else. Any other fault is a problem of
    /// its own, what it concerns counts as absent, and the rest is read. The bytes must stay until the claim is no longer used.
    bool read(Source source, const ReadOptions& options);

    /// The same, but the facts stay as they are written: nothing is made of them, and what is wrong has no place.
    bool read_bare(Source source);

    [[nodiscard]] Claim& claim() { return claim_; }

private:
    /// The members that came first in an object, or next to a member: the last time, and before.
    struct Successors {
        const Member* last;
        const Member* before;
    };

    struct At {
        std::uint16_t shape;
        ThingId thing;
    };

    void begin(Source& source, const ReadOptions& options);
    bool read_all(Source source);
    bool read_once(Source source);
    void sort_problems();
    void read_object(At place);
    const Member* take_other_key(At place, const ObjectShape& shape);
    [[nodiscard]] int find_escaped(const ObjectShape& shape, std::string_view key);
    bool read_plain_list(const Member& member, Slot& slot);
    bool leave_out_if_given_twice(At place, std::string_view key, bool twice, std::size_t offset);
    void read_member(At place, const Member& member);
    void read_container(At place, ContainerId container, std::uint16_t shape);
    void read_thing(At owner, ContainerId container, std::uint16_t shape, std::uint32_t index);

    void read_fact(const Field& field, ThingId thing);
    void read_text(const Field& field, ThingId thing, Slot& slot);
    void read_code(const Field& field, ThingId thing, Slot& slot);
    void read_count(const Field& field, ThingId thing, Slot& slot);
    void read_money(const Field& field, ThingId thing, Slot& slot);
    void read_date(const Field& field, ThingId thing, Slot& slot);
    void read_region(const Field& field, ThingId thing, Slot& slot);
    void read_list(const Field& field, ThingId thing, Slot& slot);
    void say_too_long(const Field& field, ThingId thing);
    bool read_list_member(const Field& field, ThingId thing, Slot& slot, std::size_t index);  ///< false for an absent one

    /// The string ahead, without escapes; a view of nothing (no `data`) where it has a lone surrogate, which is then said of the field.
    std::string_view take_string(const Field& field, ThingId thing, std::size_t index = kNoIndex);
    std::string_view unescaped(std::string_view raw, const Field& field, ThingId thing, std::size_t index);
    static constexpr std::size_t kNoIndex = ~std::size_t{0};  ///< the field itself, no member of a list

    /// Whether the value ahead begins with that character; if not, its type is said to be wrong, and it is passed.
    bool expect(char first, const Field& field, ThingId thing) {
        if (walk_.ahead() == first) return true;
        say_unexpected(first, field, thing);
        return false;
    }
    void say_unexpected(char first, const Field& field, ThingId thing);
    void skip_unknown(At place, std::string_view key);
    [[nodiscard]] std::string pointer(At place, std::string_view key) const;
    void say(std::string_view code, Weight weight, std::string path, std::size_t offset, Words message);
    void say_wrong_type(std::string path, std::string_view wanted_en, std::string_view wanted_zh);
    void locate(Problem& problem, std::size_t offset);

    const Shapes* shapes_;
    bool reads_all_;
    Walk walk_;
    Claim claim_;
    ReadOptions options_;
    std::string_view text_;
    std::size_t placed_offset_ = 0;  ///< of the last problem: the next is counted on from there, as a text may hold as many problems as values
    Place placed_;
    std::unordered_set<std::string> given_twice_;  ///< paths of keys given twice, left out when the text is read again
    bool again_ = false;                           ///< a key given twice was found: the text is to be read again
    std::vector<Successors> successors_;           ///< by number of an object or member
};

template <>
void BasicClaimReader<JsonWalk>::read_object(At place);

template <>
void BasicClaimReader<ValueWalk>::read_object(At place);

using ClaimReader = BasicClaimReader<JsonWalk>;
using ValueReader = BasicClaimReader<ValueWalk>;

}  // namespace claims
