#include "batch/json_edge.hpp"

namespace claims {

std::size_t JsonEdge::find(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const char letter = bytes[at];
        if (in_string_) {
            if (escaped_) {
                escaped_ = false;
            } else if (letter == '\\') {
                escaped_ = true;
            } else if (letter == '"') {
                in_string_ = false;
                if (depth_ == 0) return at + 1;
            }
            continue;
        }
        switch (letter) {
            case '"': in_string_ = true; break;
            case '{':
            case '[': ++depth_; break;
            case '}':
            case ']':
                if (depth_ == 0) return started_ ? at : at + 1;
                if (--depth_ == 0) return at + 1;
                break;
            case ',':
            case ' ':
            case '\t':
            case '\r':
            case '\n':
                if (depth_ == 0) return at;
                break;
            default: break;
        }
        started_ = true;
    }
    return kOpen;
}

}  // namespace claims
