#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

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

    /// The same of some claims, in their order, by up to that many threads (0: as many as the machine runs at once). No number changes a report.
    std::vector<Report> validate(std::span<const std::string_view> claims_json, std::size_t threads);
    Report validate(ValueCursor& claim);

private:
    class Implementation;
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace claims
