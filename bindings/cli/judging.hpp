#pragma once

#include <claims/validator.hpp>

#include "command_line.hpp"

namespace claims::cli {

/// Who judges, by the rules that were asked for; `options` is the rest. Throws WrongUsage for what is not known, RulesetError for wrong folders and
/// calendars.
Validator make_validator(const Judging& judging, Options options = {});

}  // namespace claims::cli
