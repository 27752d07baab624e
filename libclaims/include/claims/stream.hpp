#pragma once

#include <memory>
#include <string_view>

#include <claims/validator.hpp>

namespace claims {

/// Judges claims in the order in which they come, each with the visits and invoices of those before it. Memory grows by these. One thread at a time.
class Stream {
public:
    /// `validator` must live as long as the stream.
    explicit Stream(const Validator& validator);
    ~Stream();
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;

    Report validate(std::string_view claim_json);
    Report validate(ValueCursor& claim);

private:
    class Implementation;
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace claims
