#include "output.hpp"

#include <cerrno>
#include <ostream>
#include <system_error>
#include <unistd.h>

namespace claims::cli {
namespace {

constexpr std::size_t kKept = std::size_t{64} << 10;

}  // namespace

Output::Output(std::ostream& stream, const std::string& path) : stream_{&stream} {
    if (!path.empty()) open(path);
}

Output::~Output() {
    std::error_code ignored;
    if (!temporary_.empty()) std::filesystem::remove(temporary_, ignored);
}

void Output::open(const std::string& path) {
    std::error_code ignored;
    errno = 0;
    stream_ = &file_;
    if (std::filesystem::exists(path, ignored) && !std::filesystem::is_regular_file(path, ignored)) {
        // A device or a pipe stays what it is.
        file_.open(path, std::ios::binary);
    } else {
        // A link stays a link: what it points at is replaced.
        path_ = std::filesystem::weakly_canonical(path, ignored);
        if (path_.empty()) path_ = path;
        temporary_ = path_;
        temporary_ += ".partial-" + std::to_string(getpid());
        file_.open(temporary_, std::ios::binary);
    }
    has_failed_ = !file_.is_open();
    if (!has_failed_) return;
    why_ = std::filesystem::is_directory(path, ignored) ? EISDIR : errno;
    temporary_.clear();
}

bool Output::write(std::string_view piece) {
    kept_ += piece;
    return kept_.size() < kKept ? !has_failed_ : flush();
}

bool Output::flush() {
    if (has_failed_) return false;
    errno = 0;
    stream_->write(kept_.data(), static_cast<std::streamsize>(kept_.size()));
    stream_->flush();
    kept_.clear();
    has_failed_ = !*stream_;
    if (has_failed_) why_ = errno;
    is_closed_ = why_ == EPIPE;
    return !has_failed_;
}

bool Output::finish() {
    if (!flush() || temporary_.empty()) return !has_failed_;
    file_.close();
    std::error_code fault;
    if (!file_.fail()) std::filesystem::rename(temporary_, path_, fault);
    has_failed_ = file_.fail() || fault;
    if (has_failed_) why_ = fault ? fault.value() : errno;
    if (!has_failed_) temporary_.clear();
    return !has_failed_;
}

std::string Output::why() const {
    switch (why_) {
        case 0: return {};
        case EISDIR: return ": it is a folder";
        case ENOENT: case ENOTDIR: return ": its folder does not exist";
        case EACCES: case EPERM: case EROFS: return ": it is not permitted";
        case ENOSPC: case EDQUOT: return ": there is no space left";
        default: return ": " + std::generic_category().message(why_);
    }
}

}  // namespace claims::cli
