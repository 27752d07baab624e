#include "write/json_text.hpp"

namespace claims {
namespace {

constexpr std::size_t kShortList = 100;

/// The place after the string that starts at `place`.
std::size_t end_of_string(std::string_view json, std::size_t place) {
    for (++place; place < json.size() && json[place] != '"'; ++place) {
        if (json[place] == '\\') ++place;
    }
    return place < json.size() ? place + 1 : json.size();
}

/// The place after the list at `place`, if it is short and holds no list or object; else `place`.
std::size_t end_of_short_list(std::string_view json, std::size_t place) {
    const std::size_t start = place;
    for (++place; place < json.size() && place - start < kShortList;) {
        const char byte = json[place];
        if (byte == ']') return place + 1;
        if (byte == '[' || byte == '{') return start;
        place = byte == '"' ? end_of_string(json, place) : place + 1;
    }
    return start;
}

class Indenter {
public:
    explicit Indenter(std::string_view json) : json_{json} { out_.reserve(json.size() + json.size() / 2); }

    std::string run() {
        while (place_ < json_.size()) step();
        return std::move(out_);
    }

private:
    void step() {
        const char byte = json_[place_];
        if (byte == '"') return copy(end_of_string(json_, place_));
        if (byte == '[') {
            const std::size_t end = end_of_short_list(json_, place_);
            if (end > place_) return copy_list(end);
        }
        ++place_;
        if (byte == '{' || byte == '[') return open(byte);
        if (byte == '}' || byte == ']') {
            --depth_;
            start_line();
        }
        out_ += byte;
        if (byte == ',') start_line();
        if (byte == ':') out_ += ' ';
    }

    void open(char byte) {
        out_ += byte;
        if (place_ < json_.size() && (json_[place_] == '}' || json_[place_] == ']')) {
            out_ += json_[place_++];
            return;
        }
        ++depth_;
        start_line();
    }

    void copy(std::size_t end) {
        out_ += json_.substr(place_, end - place_);
        place_ = end;
    }

    void copy_list(std::size_t end) {
        while (place_ < end) {
            if (json_[place_] == '"') {
                copy(end_of_string(json_, place_));
                continue;
            }
            const char byte = json_[place_++];
            out_ += byte;
            if (byte == ',') out_ += ' ';
        }
    }

    void start_line() {
        out_ += '\n';
        out_.append(2 * depth_, ' ');
    }

    std::string_view json_;
    std::string out_;
    std::size_t place_ = 0;
    std::size_t depth_ = 0;
};

}  // namespace

std::string indented(std::string_view json) { return Indenter{json}.run(); }

}  // namespace claims
