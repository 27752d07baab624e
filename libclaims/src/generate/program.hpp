#pragma once

#include <string>
#include <vector>

#include "generate/blank.hpp"
#include "generate/blank_writer.hpp"
#include "language/node.hpp"

namespace claims {

/// A claim as text with blanks, ready to be written many times.
class Program {
public:
    /// Of a claim whose strings have blanks in braces. Throws std::invalid_argument for a blank that is none. `shuffle_keys`: objects are kept as such.
    Program(const Json& claim, const WordLists& lists, bool shuffle_keys);

    void append(std::string& out, const BlankWriter& writer, const Draw& draw) const;

private:
    struct Piece;
    using Pieces = std::vector<Piece>;

    /// Text, then a blank or the members of an object, or neither.
    struct Piece {
        std::string text;
        bool has_blank = false;
        Blank blank;
        std::vector<Pieces> members;
    };

    class Compiler;
    class Run;

    Pieces pieces_;
};

}  // namespace claims
