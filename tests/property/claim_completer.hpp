#pragma once

#include <set>
#include <string>

#include "property/samples.hpp"

namespace claims {

/// Does what a checklist says, as a program would: from its machine form alone, and the schema of a claim.
class ClaimCompleter {
public:
    explicit ClaimCompleter(Sample claim) : claim_(std::move(claim)) {}

    /// Brings all things, then states all facts; of alternatives the first that can be done.
    Sample complete(const Sample& checklist);

    /// Rules that ask for something that is only told in words, or for an amount that is no single fact: a program cannot do it.
    [[nodiscard]] const std::set<std::string>& undone() const { return undone_; }

private:
    void collect(const Sample& items, std::vector<Sample>& things, std::vector<Sample>& leaves) const;
    [[nodiscard]] static bool can_be_done(const Sample& need);
    void bring(const Sample& need, const std::string& path);
    bool do_it(const Sample& need, const std::string& list_end = {});
    void state(const Sample& need, const std::string& path);
    void state_made(const std::string& fact, const std::string& path, const Sample& wanted);
    void keep_day(const Sample& need);
    void list(const Sample& need);

    [[nodiscard]] bool has(const std::string& pointer) const;
    [[nodiscard]] Sample value_for(const std::string& pointer, const Sample& wanted) const;
    void set(const std::string& pointer, const Sample& value);
    Sample& parent_of(const std::string& pointer);

    Sample claim_;
    std::set<std::string> undone_;
};

}  // namespace claims
