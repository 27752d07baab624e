#include "history/history.hpp"

#include <utility>

namespace claims {

HistoryError::HistoryError(const std::string& file, Words why)
    : std::runtime_error{file.empty() ? why.en : file + ": " + why.en}, file_{file}, why_{std::move(why)} {}

VisitHistory::VisitHistory() : implementation_{history_in_memory()} {}
VisitHistory::VisitHistory(const std::filesystem::path& file) : implementation_{history_in_file(file)} {}
VisitHistory::~VisitHistory() = default;
VisitHistory::VisitHistory(VisitHistory&&) noexcept = default;
VisitHistory& VisitHistory::operator=(VisitHistory&&) noexcept = default;

}  // namespace claims
