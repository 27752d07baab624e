#pragma once

#include <cstdint>

namespace claims {

/// What is known of a fact. `not_yet`: a date that has not happened on the day of judgement, and is later than every known one. `none`: it is certain that
/// there is no such thing (a request that is absent, a fact whose absence means no), so that every test of it fails.
enum class Knowledge : std::uint8_t { unknown, known, not_yet, none };

}  // namespace claims
