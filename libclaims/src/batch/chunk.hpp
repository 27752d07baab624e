#pragma once

#include <array>
#include <cstddef>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

#include <claims/batch.hpp>

#include "batch/claim_source.hpp"

namespace claims {

/// Some claims of one file that lie side by side, and what came of them.
struct Chunk {
    struct Claim {
        std::size_t begin = 0;
        std::size_t size = 0;
        std::size_t line = 1;
        Ending ending = Ending::whole;
    };

    std::size_t file = 0;
    Shape shape = Shape::lines;
    std::string bytes;
    std::vector<Claim> claims;
    bool is_skipped = false;  ///< judged only because others come after it: it gets no report
    Words fault;  ///< why the last claim breaks off

    std::string text;  ///< the reports, written; or
    std::vector<Report> reports;
    std::array<std::size_t, 7> decisions{};
    std::exception_ptr thrown;

    /// Of a text that nobody judges only its place is kept.
    void add(const ClaimText& claim) {
        const std::string_view text_to_judge = claim.ending == Ending::whole ? claim.text : std::string_view{};
        claims.push_back({bytes.size(), text_to_judge.size(), claim.line, claim.ending});
        bytes += text_to_judge;
    }

    [[nodiscard]] ClaimText operator[](std::size_t number) const {
        const Claim& claim = claims[number];
        return {std::string_view{bytes}.substr(claim.begin, claim.size), claim.line, claim.ending};
    }

    /// Makes it empty, but keeps its memory, unless it was a giant's.
    void clear() {
        constexpr std::size_t kGiant = std::size_t{1} << 20;
        for (std::string* const text_of : {&bytes, &text}) {
            if (text_of->capacity() > kGiant) std::string{}.swap(*text_of);
            text_of->clear();
        }
        claims.clear();
        is_skipped = false;
        fault = {};
        reports.clear();
        decisions = {};
        thrown = nullptr;
    }
};

}  // namespace claims
