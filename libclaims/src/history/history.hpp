#pragma once

#include <filesystem>
#include <memory>

#include <claims/history.hpp>

#include "history/claims_known.hpp"

namespace claims {

class VisitHistory::Implementation {
public:
    virtual ~Implementation() = default;

    /// The history learns what the claims know, and the claims what the history knows of the same persons in the same months and of the same
    /// invoices: all of it, or nothing. Any number of threads. Throws HistoryError.
    virtual void exchange(ClaimsKnown& claims) = 0;
};

std::unique_ptr<VisitHistory::Implementation> history_in_memory();
std::unique_ptr<VisitHistory::Implementation> history_in_file(const std::filesystem::path& file);

}  // namespace claims
