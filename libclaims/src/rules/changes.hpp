#pragma once

#include <string>

#include "language/compiler.hpp"

namespace claims {

/// Changes one value of a JSON text, in the notation of `with` and of profiles: null removes what is there, `/-` at the end of a list appends, missing
/// objects on the way are made. False where the pointer leads through something that is neither an object nor a list, or past the end of a list.
bool change(Json& json, std::string_view pointer, const Json& value);

/// Makes all changes of an object {pointer: value}, in their order. The first pointer that leads nowhere, or an empty text.
std::string change_all(Json& json, const Json& changes);

}  // namespace claims
