#pragma once

#include <claims/words.hpp>
