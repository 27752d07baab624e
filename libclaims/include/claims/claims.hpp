#pragma once

/// Everything that a user of libclaims needs:
///
///     const auto validator = claims::Validator{claims::builtin_rulesets()};
///     const claims::Report report = validator.validate(json_text);

#include <claims/checklist.hpp>
#include <claims/error.hpp>
#include <claims/kind.hpp>
#include <claims/problem.hpp>
#include <claims/provenance.hpp>
#include <claims/reload.hpp>
#include <claims/report.hpp>
#include <claims/ruleset.hpp>
#include <claims/validator.hpp>
#include <claims/words.hpp>
#include <claims/write.hpp>
