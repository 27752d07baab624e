#pragma once

#include <cerrno>
#include <exception>
#include <memory>
#include <string>

#include "columns/owned.hpp"

namespace claims {

/// What an exported stream reads from.
class BatchSource {
public:
    virtual ~BatchSource() = default;
    virtual void schema(ArrowSchema& to) = 0;

    /// The next batch; one that is not there (`!batch`) at the end. What it throws is the error of the stream.
    virtual OwnedArray next() = 0;
};

void export_stream(std::shared_ptr<BatchSource> source, ArrowArrayStream& to);

/// Reads a stream that was handed over. Throws std::runtime_error with the words of the stream.
class StreamReader {
public:
    explicit StreamReader(ArrowArrayStream& taken) : stream_{OwnedStream::moved(taken)} {}

    [[nodiscard]] OwnedSchema schema();
    [[nodiscard]] OwnedArray next();

private:
    void check(int code);

    OwnedStream stream_;
};

}  // namespace claims
