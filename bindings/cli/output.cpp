#include "output.hpp"

#include <cerrno>
#include <ostream>
#include <system_error>
#include <unistd.h>

namespace claims::cli {
namespace {

constexpr std::size_t kKept = std::size_t{64} << 10;

}  // namespace

std::filesystem::path partial_of(const std::string& path) {
    // A link stays a link: what it points at is replaced.
    std::error_code ignored;
    std::filesystem::path partial = std::filesystem::weakly_canonical(path, ignored);
    if (partial.empty()) partial = path;
    partial += ".partial";
    return partial;
}

Output::Output(std::ostream& stream, const std::string& path, Unfinished unfinished) : stream_{&stream}, unfinished_{unfinished} {
    if (!path.empty()) open(path);
}

Output::~Output() {
    if (temporary_.empty()) return;
    std::error_code ignored;
    if (unfinished_ == Unfinished::removed) std::filesystem::remove(temporary_, ignored);
    else flush();
}

void Output::open(const std::string& path) {
    std::error_code ignored;
    errno = 0;
    stream_ = &file_;
    if (std::filesystem::exists(path, ignored) && !std::filesystem::is_regular_file(path, ignored)) {
        // A device or a pipe stays what it is.
        file_.open(path, std::ios::binary);
    } else {
        temporary_ = partial_of(path);
        path_ = temporary_;
        path_.replace_extension();
        if (unfinished_ == Unfinished::removed) temporary_ += "-" + std::to_string(getpid());
        file_.open(temporary_, unfinished_ == Unfinished::continued ? std::ios::binary | std::ios::app : std::ios::binary | std::ios::trunc);
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
