#pragma once

#include <string>
#include <string_view>

#include "generate/draw.hpp"
#include "generate/blank.hpp"
#include "generate/word_lists.hpp"

namespace claims {

/// Writes what a claim has in its blanks. The lists, which must outlive it, hold the names of persons too.
class BlankWriter {
public:
    /// Throws std::invalid_argument where the lists lack a name.
    explicit BlankWriter(const WordLists& lists);

    /// Appends the value of a blank: JSON text inside quotes, or a number.
    void append(std::string& out, const Blank& blank, const Draw& draw) const;

private:
    struct Person {
        std::string_view family;  ///< by which the family name is drawn: one word, one family
        std::string_view given;
        bool is_male;
    };

    void append(std::string& out, const Person& person, const Draw& draw) const;
    void append_child(std::string& out, bool is_male, const Draw& draw) const;
    void append_identity(std::string& out, const Draw& draw) const;

    const WordLists::Column& family_names_;
    const WordLists::Column& female_names_;
    const WordLists::Column& male_names_;
    const WordLists::Column& places_;
};

}  // namespace claims
