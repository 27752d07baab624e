#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace claims {

/// In which letters the names and texts of made-up claims are written. `mixed`: of four claims about one in ASCII, the others in Chinese.
enum class Script : std::uint8_t { mixed, chinese, ascii };

struct GenerateOptions {
    std::uint64_t seed = 1;
    double faulty = 0.3;                  ///< the share of claims that have one fault, 0 to 1; the others are accepted by the built-in rules
    std::vector<std::string> categories;  ///< only these of `generated_categories()`; empty: all
    Script script = Script::mixed;
    bool shuffle_keys = false;  ///< the keys of every object in an order drawn anew, in place of their usual one
};

/// What claims can be made of: the codes of the categories, and a word for each other concern (account, card, relationship). Sorted.
std::vector<std::string> generated_categories();

/// Makes synthetic claims, for trials and benchmarks: made-up persons, hospitals and papers, days in 2024 and 2025. The same options and number give
/// the same bytes on every machine, whatever was made before; another seed gives other claims, with other ids. Immutable: one generator serves any
/// number of threads.
class ClaimGenerator {
public:
    /// Throws std::invalid_argument for a share outside 0 to 1 and for a category that is not known.
    explicit ClaimGenerator(GenerateOptions options = {});
    ~ClaimGenerator();
    ClaimGenerator(const ClaimGenerator&) = delete;
    ClaimGenerator& operator=(const ClaimGenerator&) = delete;

    /// Appends the claim with this number, one line of JSON without its line end. No two numbers below 2,500,000,000 share a claim id or an invoice.
    void append(std::string& out, std::uint64_t number) const;

    [[nodiscard]] bool is_faulty(std::uint64_t number) const;

private:
    class Implementation;
    std::unique_ptr<const Implementation> implementation_;
};

}  // namespace claims
