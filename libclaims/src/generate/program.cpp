#include "generate/program.hpp"

#include <array>
#include <cstdint>
#include <numeric>
#include <stdexcept>
#include <utility>

#include <nlohmann/json.hpp>

namespace claims {
namespace {

constexpr std::size_t kMostMembers = 64;

}  // namespace

/// Lays a JSON value out as pieces.
class Program::Compiler {
public:
    Compiler(const WordLists& lists, bool keeps_objects) : lists_{lists}, keeps_objects_{keeps_objects} {}

    void value(const Json& json, Pieces& to) {
        if (json.is_string()) return string(json, to);
        if (json.is_array()) return list(json, to);
        if (json.is_object()) return object(json, to);
        text(json.dump(), to);
    }

private:
    static void text(std::string_view text, Pieces& to) {
        if (to.empty() || to.back().has_blank || !to.back().members.empty()) to.emplace_back();
        to.back().text += text;
    }

    void blank(std::string_view words, Pieces& to) {
        const auto read = read_blank(words, lists_);
        if (!read) throw std::invalid_argument{"no blank: " + std::string{words}};
        text("", to);
        to.back().has_blank = true;
        to.back().blank = *read;
    }

    void string(const Json& json, Pieces& to) {
        std::string quoted = json.dump();
        if (quoted.starts_with("\"{number:") && quoted.find('}') == quoted.size() - 2) quoted = quoted.substr(1, quoted.size() - 2);
        std::string_view rest = quoted;
        for (std::size_t open = rest.find('{'); open != std::string_view::npos; open = rest.find('{')) {
            const std::size_t close = rest.find('}', open);
            text(rest.substr(0, open), to);
            blank(rest.substr(open + 1, close - open - 1), to);
            rest.remove_prefix(close + 1);
        }
        if (!rest.empty()) text(rest, to);
    }

    void list(const Json& json, Pieces& to) {
        text("[", to);
        for (std::size_t i = 0; i < json.size(); ++i) {
            if (i > 0) text(",", to);
            value(json[i], to);
        }
        text("]", to);
    }

    void member(const std::string& key, const Json& json, Pieces& to) {
        text(Json(key).dump() + ":", to);
        value(json, to);
    }

    void object(const Json& json, Pieces& to) {
        text("{", to);
        std::vector<Pieces> members;
        bool is_first = true;
        for (const auto& [key, inner] : json.items()) {
            if (!keeps_objects_ && !is_first) text(",", to);
            member(key, inner, keeps_objects_ ? members.emplace_back() : to);
            is_first = false;
        }
        if (members.size() > kMostMembers) throw std::invalid_argument{"an object has too many keys"};
        if (!members.empty()) to.back().members = std::move(members);
        text("}", to);
    }

    const WordLists& lists_;
    bool keeps_objects_;
};

Program::Program(const Json& claim, const WordLists& lists, bool shuffle_keys) { Compiler{lists, shuffle_keys}.value(claim, pieces_); }

/// One claim that is being written.
class Program::Run {
public:
    Run(std::string& out, const BlankWriter& writer, const Draw& draw) : out_{out}, writer_{writer}, draw_{draw}, order_bits_{draw.key} {}

    void append(const Pieces& pieces) {
        for (const Piece& piece : pieces) {
            out_ += piece.text;
            if (piece.has_blank) writer_.append(out_, piece.blank, draw_);
            if (!piece.members.empty()) append_members(piece.members);
        }
    }

private:
    void append_members(const std::vector<Pieces>& members) {
        std::array<std::uint8_t, kMostMembers> order;
        const auto end = order.begin() + static_cast<std::ptrdiff_t>(members.size());
        std::iota(order.begin(), end, std::uint8_t{0});
        for (auto last = end; last - order.begin() > 1; --last) {  // Fisher and Yates
            order_bits_ = mixed(order_bits_);
            std::swap(*(last - 1), order[drawn_below(static_cast<std::uint64_t>(last - order.begin()), order_bits_)]);
        }
        for (auto at = order.begin(); at != end; ++at) {
            if (at != order.begin()) out_ += ',';
            append(members[*at]);
        }
    }

    std::string& out_;
    const BlankWriter& writer_;
    const Draw& draw_;
    std::uint64_t order_bits_;
};

void Program::append(std::string& out, const BlankWriter& writer, const Draw& draw) const { Run{out, writer, draw}.append(pieces_); }

}  // namespace claims
