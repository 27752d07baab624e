#pragma once

#include <nlohmann/json.hpp>

#include <claims/validator.hpp>

namespace claims {

/// Judges a claim that the caller has as a nlohmann::json: as `Validator::validate` on its text. Nothing is thrown: bytes of a string that are no UTF-8
/// are judged as U+FFFD, a character that could not be read.
inline Report validate(const Validator& validator, const nlohmann::json& claim) {
    return validator.validate(claim.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

}  // namespace claims
