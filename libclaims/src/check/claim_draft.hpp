#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "check/validator.hpp"
#include "language/node.hpp"

namespace claims {

/// A claim that is being completed: JSON that grows, read anew after each change.
class ClaimDraft {
public:
    /// Of a claim or a part of one; empty: of nothing. `as_of`: in place of the claim's own day.
    ClaimDraft(std::string_view claim_json, std::optional<Date> as_of);

    /// What is wrong with the claim as it was given; of a part no `claim_id` is asked.
    [[nodiscard]] const std::vector<Problem>& problems() const { return problems_; }
    [[nodiscard]] bool is_readable() const { return readable_; }

    void set(std::string_view pointer, const Json& value);

    /// What is not in a list of papers, registrations, stamps or endorsements is not there yet: the lists that are not given become empty.
    void open_lists();

    /// Adds what is needed, with nothing but what it is, to the list that its path ends in ("/documents/-"); its pointer.
    std::string add(const Need& need);

    /// The claim as it stands, without the things at these pointers; the others keep theirs. Valid until the next call.
    [[nodiscard]] const Claim& read(const std::vector<std::string>& hidden = {});

private:
    void open(Json& object, const char* list);
    [[nodiscard]] std::string unused_encounter_id() const;

    Json json_ = Json::object();
    std::string text_;
    ClaimReader reader_;
    std::optional<Date> as_of_;
    std::vector<Problem> problems_;
    bool readable_ = true;
};

}  // namespace claims
