#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "batch/bytes.hpp"
#include "batch/claim_source.hpp"

namespace claims {

/// The files of a run, each of which may be opened several times: what can be read only once (standard input, a pipe) is copied to a temporary file.
class Inputs {
public:
    /// `read_once`: nothing is copied, and each file is opened once.
    Inputs(const BatchOptions& options, bool read_once);

    struct Opened {
        Shape shape = Shape::one_claim;
        std::unique_ptr<ClaimSource> claims;  ///< null: it cannot be opened
        Words fault;                          ///< why not
    };

    /// The file from its beginning, unpacked. The one opened before is closed.
    Opened open(std::size_t number);

    /// Bytes that were read since the first file was opened (the last time), and those of all files; 0 where one is not known.
    [[nodiscard]] std::uint64_t bytes() const { return watch_.bytes; }
    [[nodiscard]] std::uint64_t total_bytes() const;

private:
    std::unique_ptr<Bytes> bytes(std::size_t number, Words& fault);
    std::unique_ptr<Bytes> copied(std::size_t number, std::unique_ptr<Bytes> bytes, Words& fault);

    const BatchOptions& options_;
    bool read_once_;
    ReadWatch watch_;
    FileDescriptor file_;
    std::vector<FileDescriptor> copies_;  ///< by number of the file; closed where there is none
};

}  // namespace claims
