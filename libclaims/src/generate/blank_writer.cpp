#include "generate/blank_writer.hpp"

#include <charconv>
#include <stdexcept>

#include "base/identity_number.hpp"

namespace claims {
namespace {

const WordLists::Column& column(const WordLists& lists, std::string_view list, std::string_view field) {
    const WordLists::Column* const found = lists.column(list, field);
    if (found == nullptr) throw std::invalid_argument{"the word lists have no " + std::string{list}};
    return *found;
}

std::uint64_t bits(const Draw& draw, std::uint64_t drawn_as) { return mixed(draw.key ^ drawn_as); }

const std::string& word(const WordLists::Column& words, std::uint64_t drawn_as, const Draw& draw) {
    const Words& both = words[drawn_below(words.size(), bits(draw, drawn_as))];
    return draw.is_ascii ? both.en : both.zh;
}

/// At least so many digits, zeros before them.
void append_digits(std::string& out, std::uint64_t number, std::size_t digits) {
    char text[20];
    const auto size = static_cast<std::size_t>(std::to_chars(text, text + sizeof text, number).ptr - text);
    if (size < digits) out.append(digits - size, '0');
    out.append(text, size);
}

void append_date(std::string& out, Date date, std::string_view between) {
    const auto [year, month, day] = year_month_day(date);
    append_digits(out, static_cast<std::uint64_t>(year), 4);
    out += between;
    append_digits(out, static_cast<std::uint64_t>(month), 2);
    out += between;
    append_digits(out, static_cast<std::uint64_t>(day), 2);
}

void append_money(std::string& out, std::uint64_t fen) {
    append_digits(out, fen / 100, 1);
    out += '.';
    append_digits(out, fen % 100, 2);
}

/// Of a cheap drug up to a small operation.
std::uint64_t amount_in_fen(int number, const Draw& draw) {
    constexpr std::uint64_t kLeast = 480;
    constexpr std::uint64_t kRange = 86'000;
    return kLeast + drawn_below(kRange, bits(draw, name_hash("amount") + static_cast<std::uint64_t>(number)));
}

std::uint64_t sum_in_fen(const Blank& blank, const Draw& draw) {
    std::uint64_t sum = 0;
    for (int i = blank.least; i <= blank.greatest; ++i) sum += amount_in_fen(i, draw);
    return sum;
}

/// A number of ten digits that looks like any other. Each of the 10¹⁰ comes once, since the factor (the golden ratio, by which neighbours lie far
/// apart) has no divisor in common with 10.
std::uint64_t serial(const Blank& blank, const Draw& draw) {
    constexpr std::uint64_t kCount = 10'000'000'000;
    constexpr std::uint64_t kOfOneClaim = 4;
    constexpr std::uint64_t kFactor = 1'618'033'989;
    return (draw.number * kOfOneClaim + static_cast<std::uint64_t>(blank.least)) % kCount * kFactor % kCount;
}

}  // namespace

BlankWriter::BlankWriter(const WordLists& lists)
    : family_names_{column(lists, "family", "name")},
      female_names_{column(lists, "woman", "name")},
      male_names_{column(lists, "man", "name")},
      places_{column(lists, "district", "code")} {}

void BlankWriter::append(std::string& out, const Person& person, const Draw& draw) const {
    out += word(family_names_, name_hash(person.family), draw);
    if (draw.is_ascii) out += ' ';
    out += word(person.is_male ? male_names_ : female_names_, name_hash(person.given), draw);
}

void BlankWriter::append_child(std::string& out, bool is_male, const Draw& draw) const {
    append(out, {"mother", "mother's name", false}, draw);
    if (draw.is_ascii) {
        out += is_male ? "'s son" : "'s daughter";
    } else {
        out += is_male ? "之子" : "之女";
    }
}

void BlankWriter::append_identity(std::string& out, const Draw& draw) const {
    constexpr std::uint64_t kSequences = 500;  // of each sex: odd are men's
    const std::size_t start = out.size();
    out += word(places_, name_hash("birth place"), draw);
    append_date(out, draw.birth, "");
    append_digits(out, drawn_below(kSequences, bits(draw, name_hash("sequence"))) * 2 + (draw.is_male ? 1 : 0), 3);
    out += read_identity_number(out.substr(start) + "0").expected_check;
}

void BlankWriter::append(std::string& out, const Blank& blank, const Draw& draw) const {
    switch (blank.kind) {
        case Blank::Kind::id:
            out += 'S';
            append_digits(out, draw.seed, 1);
            out += '-';
            return append_digits(out, draw.number, 8);
        case Blank::Kind::serial: return append_digits(out, serial(blank, draw), 10);
        case Blank::Kind::digits:
            for (int i = 0; i < blank.least; ++i) out += static_cast<char>('0' + bits(draw, blank.drawn_as + static_cast<std::uint64_t>(i)) % 10);
            return;
        case Blank::Kind::number:
            return append_digits(out, static_cast<std::uint64_t>(drawn_between(blank.least, blank.greatest, bits(draw, blank.drawn_as))), 1);
        case Blank::Kind::amount: return append_money(out, amount_in_fen(blank.least, draw));
        case Blank::Kind::sum: return append_money(out, sum_in_fen(blank, draw));
        case Blank::Kind::day:
            return append_date(out, add_days(draw.day, drawn_between(blank.least, blank.greatest, bits(draw, blank.drawn_as))), "-");
        case Blank::Kind::birth: return append_date(out, draw.birth, "-");
        case Blank::Kind::identity: return append_identity(out, draw);
        case Blank::Kind::sex: out += draw.is_male ? "male" : "female"; return;
        case Blank::Kind::name: return append(out, {"own", "own name", draw.is_male}, draw);
        case Blank::Kind::mother: return append(out, {"mother", "mother's name", false}, draw);
        case Blank::Kind::father: return append(out, {"own", "father's name", true}, draw);
        case Blank::Kind::relative: return append(out, {"own", "relative's name", !draw.is_male}, draw);
        case Blank::Kind::child_of: return append_child(out, draw.is_male, draw);
        case Blank::Kind::no_child_of: return append_child(out, !draw.is_male, draw);
        case Blank::Kind::word: out += word(*blank.words, blank.drawn_as, draw); return;
    }
}

}  // namespace claims
