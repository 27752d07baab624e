#pragma once

#include "base/newborn_name.hpp"

namespace claims {

inline NewbornFacts family() {
    NewbornFacts facts;
    facts.own_names[0] = "李明轩";
    facts.mother = "李梅";
    facts.father = "王强";
    facts.birth_count = 1;
    return facts;
}

inline NewbornFacts english_family() {
    NewbornFacts facts;
    facts.own_names[0] = "Li Mingxuan";
    facts.mother = "Li Mei";
    facts.father = "Wang Qiang";
    facts.birth_count = 1;
    return facts;
}

}  // namespace claims
