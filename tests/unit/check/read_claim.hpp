#pragma once

#include <stdexcept>
#include <string>

#include <claims/ruleset.hpp>

#include "check/visits.hpp"
#include "read/claim_reader.hpp"
#include "rules/rule_book.hpp"

namespace claims {

/// A claim that was read, with its bytes, and what is known around it.
class ReadClaim {
public:
    explicit ReadClaim(std::string text, const ClaimsKnown* others = nullptr) : text_{std::move(text)}, known_{reader_.claim(), others} {
        if (!reader_.read(text_, {})) throw std::runtime_error{"no claim: " + text_};
    }
    ReadClaim(const ReadClaim&) = delete;
    ReadClaim& operator=(const ReadClaim&) = delete;

    [[nodiscard]] const Claim& claim() { return reader_.claim(); }
    [[nodiscard]] const KnownAround& known() const { return known_; }
    [[nodiscard]] const World& world() const { return world_; }

private:
    std::string text_;
    ClaimReader reader_;
    KnownAround known_;
    World world_{reader_.claim(), builtin_rulesets().book().calendar, known_};
};

}  // namespace claims
