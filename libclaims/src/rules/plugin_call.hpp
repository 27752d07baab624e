#pragma once

#include <list>
#include <string>

#include <claims/kind.hpp>
#include <claims/plugin.h>

namespace claims {

/// One call of a plugin: gives it facts, where there are some, and keeps what it says. The plugin sees the C part only.
class PluginCall {
public:
    explicit PluginCall(const Facts* facts = nullptr);
    PluginCall(const PluginCall&) = delete;
    PluginCall& operator=(const PluginCall&) = delete;

    [[nodiscard]] claims_call* call() { return &seen_.call; }

    // What was said. Bytes that are not well-formed UTF-8 have become U+FFFD.
    KindAnswer answer;
    Words words;
    std::string why;

private:
    struct Seen {
        claims_call call;  // first: a pointer to it is one to the whole
        PluginCall* owner;
    };

    static PluginCall& owner(claims_call* call) { return *reinterpret_cast<Seen*>(call)->owner; }
    static claims_knowledge read(claims_call* call, const char* fact, const char** text) noexcept;
    static const char* pointer(claims_call* call, const char* fact) noexcept;
    static const char* judged(claims_call* call) noexcept;
    static void say(claims_call* call, claims_part part, const char* text) noexcept;

    const char* keep(std::string text) { return texts_.emplace_back(std::move(text)).c_str(); }

    Seen seen_;
    const Facts* facts_;
    std::list<std::string> texts_;  ///< handed out; a list, so that none of them moves
};

}  // namespace claims
