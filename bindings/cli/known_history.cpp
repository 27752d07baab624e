#include "known_history.hpp"

namespace claims::cli {

std::shared_ptr<VisitHistory> open_history(const std::string& path) { return path.empty() ? nullptr : std::make_shared<VisitHistory>(path); }

std::string cannot_use(const HistoryError& error, Language language) {
    if (language == Language::zh) return "claims：无法使用就诊历史 " + error.file() + "：" + error.why().zh + "\n";
    return "claims: the history " + error.file() + " cannot be used: " + error.why().en + "\n";
}

}  // namespace claims::cli
