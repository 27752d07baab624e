#pragma once

#include "base/newborn_name.hpp"
#include "language/scope.hpp"

namespace claims {

/// What the claim states of a newborn and its parents.
NewbornFacts newborn_facts(const Subject& subject);

Sex sex_of(const Reading& reading);

/// The child's sex as far as it is stated: of the birth, else of the insured.
Sex sex_of_child(const Subject& subject);

}  // namespace claims
