#pragma once

#include <memory>

#include "batch/bytes.hpp"

namespace claims {

/// The bytes themselves, or, where they are gzipped (RFC 1952, by their first two bytes), what they hold: of all members, one after another. Zeros
/// after the last member are padding.
std::unique_ptr<Bytes> unpacked(std::unique_ptr<Bytes> packed);

}  // namespace claims
