#pragma once

#include <filesystem>
#include <fstream>
#include <iosfwd>
#include <string>
#include <string_view>

namespace claims::cli {

/// What becomes of a file that is not finished: it is removed, or stays for a later run, with what was written whole; or that later run goes on with it.
enum class Unfinished : unsigned char { removed, kept, continued };

/// Where data goes: a stream, or a file, which appears under its name only when it is whole. Gives out whole pieces only (a piece is some reports), so
/// that a run that is interrupted leaves no half line.
class Output {
public:
    /// To the stream, or to the file where a path is given.
    Output(std::ostream& stream, const std::string& path, Unfinished unfinished = Unfinished::removed);
    ~Output();
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    /// False: writing failed, and all further writing is in vain.
    bool write(std::string_view piece);

    /// Hands on what was kept back.
    bool flush();

    /// Ends the output; gives the file its name.
    bool finish();

    /// The reader has closed the pipe: no fault, but nothing more is wanted.
    [[nodiscard]] bool is_closed() const { return is_closed_; }
    [[nodiscard]] bool has_failed() const { return has_failed_; }

    /// The reason of a failure as the end of a sentence: ": its folder does not exist"; empty where none is known.
    [[nodiscard]] std::string why() const;

private:
    void open(const std::string& path);

    std::ostream* stream_;
    Unfinished unfinished_;
    std::ofstream file_;
    std::filesystem::path path_;       ///< empty: no file, or one that is written in place
    std::filesystem::path temporary_;  ///< of the file, beside it
    std::string kept_;
    bool has_failed_ = false;
    int why_ = 0;  ///< errno
    bool is_closed_ = false;
};

/// Where a file is until it is finished, if it is kept.
std::filesystem::path partial_of(const std::string& path);

}  // namespace claims::cli
