// Random changes to the bytes of real claims: our reader and simdjson's DOM parser must agree on what is JSON. They differ by contract in these, which
// the test takes into account: half a surrogate pair and a number out of the range of a double are faults of a value, not of the text; depth is no
// fault of the text; a byte-order mark is none either.

#include <gtest/gtest.h>

#include <simdjson.h>

#include <random>

#include "property/samples.hpp"
#include "read/claim_reader.hpp"

namespace claims {
namespace {

constexpr std::string_view kInteresting[] = {
    "\"", "\\", "{", "}", "[", "]", ",", ":", " ", "\n", "\t", "\r", "0", "1", "-", "+", ".", "e", "E", "true", "false", "null", "tru", "\\u", "\\u00", "\\u4e2d",
    "\\ud842\\udfb7", "\\n", "\\\"", "\\\\", "/", "//", "\x01", "\x1f", "\x7f", "\x80", "\xff", "\xc0", "\xe4\xb8", "\xe4\xb8\xad", "\xed\xa0\x80", "\xf0\x9f\x98\x80",
    "\xf4\x90\x80\x80", "\xef\xbb\xbf", "'", "NaN", "1e5", "01", "\"a\":", "\"a\":1,", ",,", "[[", "]]", "{}", "[]", "\"\"", "1\"", "\"1"};

class ByteMutator {
public:
    explicit ByteMutator(std::uint32_t seed) : random_{seed} {}

    std::string change(std::string text) {
        for (std::size_t n = 1 + below(3); n > 0; --n) change_once(text);
        return text;
    }

    std::size_t below(std::size_t bound) { return random_() % bound; }

private:
    void change_once(std::string& text) {
        const std::size_t at = below(text.size() + 1);
        const std::size_t length = std::min(text.size() - at, 1 + below(4));
        switch (below(8)) {
            case 0: text.erase(at, length); return;
            case 1: case 2: text.insert(at, std::string{kInteresting[below(std::size(kInteresting))]}); return;
            case 3: text.replace(at, length, std::string{kInteresting[below(std::size(kInteresting))]}); return;
            case 4: text.insert(at, 1, static_cast<char>(below(256))); return;
            case 5: if (at < text.size()) text[at] = static_cast<char>(text[at] ^ (1 << below(8))); return;
            case 6: text.insert(at, text.substr(below(text.size() + 1), below(40))); return;
            default: if (below(8) == 0) text.resize(at); return;
        }
    }

    std::mt19937 random_;
};

bool ours(ClaimReader& reader, std::string_view text) {
    if (reader.read(text, {})) return true;
    EXPECT_EQ(reader.claim().problems.size(), 1U);
    const Problem& problem = reader.claim().problems.at(0);
    EXPECT_GE(problem.line, 1U);
    EXPECT_GE(problem.column, 1U);
    return problem.code != "not_json";
}

enum class Theirs { accepted, refused, refused_by_contract };

Theirs theirs(simdjson::dom::parser& parser, const std::string& text) {
    const auto error = parser.parse(text).error();
    if (error == simdjson::SUCCESS) return Theirs::accepted;
    const bool range = error == simdjson::NUMBER_ERROR;
    const bool surrogate = error == simdjson::STRING_ERROR && (text.find("\\ud") != std::string::npos || text.find("\\uD") != std::string::npos);
    const bool mark = text.starts_with("\xEF\xBB\xBF");
    return range || surrogate || error == simdjson::DEPTH_ERROR || mark ? Theirs::refused_by_contract : Theirs::refused;
}

/// A number by the grammar of RFC 8259, written once more.
bool is_number(std::string_view text) {
    const auto digits = [&text] {
        std::size_t n = 0;
        while (n < text.size() && text[n] >= '0' && text[n] <= '9') ++n;
        text.remove_prefix(n);
        return n;
    };
    if (text.starts_with('-')) text.remove_prefix(1);
    const bool zero = text.starts_with('0');
    const std::size_t whole = digits();
    if (whole == 0 || (zero && whole > 1)) return false;
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        if (digits() == 0) return false;
    }
    if (text.starts_with('e') || text.starts_with('E')) {
        text.remove_prefix(1);
        if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
        if (digits() == 0) return false;
    }
    return text.empty();
}

TEST(JsonOfMutatedClaims, is_accepted_and_refused_as_by_simdjson) {
    ByteMutator mutator{8259};
    ClaimReader reader;
    simdjson::dom::parser parser;
    std::size_t accepted = 0;
    std::size_t refused = 0;
    for (int round = 0; round < 400; ++round) {
        for (const SampleClaim& claim : sample_claims()) {
            const std::string text = mutator.change(claim.text);
            const bool our = ours(reader, text);
            switch (theirs(parser, text)) {
                case Theirs::accepted: ASSERT_TRUE(our) << claim.name << ": " << text; break;
                case Theirs::refused: ASSERT_FALSE(our) << claim.name << ": " << text; break;
                case Theirs::refused_by_contract: break;
            }
            ++(our ? accepted : refused);
        }
    }
    EXPECT_GT(accepted, 500U);
    EXPECT_GT(refused, 500U);
}

// Small texts hit the edges of the grammar more often than long ones.
TEST(JsonOfSmallTexts, is_accepted_and_refused_as_by_simdjson) {
    ByteMutator mutator{404};
    ClaimReader reader;
    simdjson::dom::parser parser;
    std::size_t accepted = 0;
    std::size_t refused = 0;
    for (int round = 0; round < 60'000; ++round) {
        std::string value;
        for (std::size_t n = 1 + mutator.below(5); n > 0; --n) value += kInteresting[mutator.below(std::size(kInteresting))];
        const std::string text = "{\"x\":" + value + "}";
        const bool our = ours(reader, text);
        switch (theirs(parser, text)) {
            case Theirs::accepted: ASSERT_TRUE(our) << text; break;
            case Theirs::refused: ASSERT_FALSE(our) << text; break;
            case Theirs::refused_by_contract: break;
        }
        ++(our ? accepted : refused);
    }
    EXPECT_GT(accepted, 500U);
    EXPECT_GT(refused, 500U);
}

// Where simdjson speaks of the range of a number, the grammar is checked against one written once more.
TEST(JsonOfNumbers, is_accepted_by_the_grammar_whatever_its_range) {
    std::mt19937 random{754};
    ClaimReader reader;
    constexpr std::string_view kLetters = "0123456789-+.eE";
    std::size_t accepted = 0;
    for (int round = 0; round < 50'000; ++round) {
        std::string number;
        for (std::size_t n = 1 + random() % 7; n > 0; --n) number += kLetters[random() % (random() % 2 == 0 ? 10 : kLetters.size())];
        ASSERT_EQ(ours(reader, "{\"x\":" + number + "}"), is_number(number)) << number;
        accepted += is_number(number) ? 1U : 0U;
    }
    EXPECT_GT(accepted, 5'000U);
}

}  // namespace
}  // namespace claims
