#pragma once

#include <memory>
#include <string_view>

#include "language/node.hpp"

namespace claims {

/// A JSON value that is there, or is read when it is first asked for: judging asks for no examples, and they are most of what is built in. Copies share
/// it. Safe to be asked from several threads.
class LazyJson {
public:
    LazyJson() = default;  ///< no value
    LazyJson(Json json);   // NOLINT(google-explicit-constructor): it is one

    /// Of a good JSON text that lasts as long as the program.
    static LazyJson of(std::string_view lasting);

    const Json& operator*() const;
    const Json* operator->() const { return &**this; }

private:
    struct Value;

    std::shared_ptr<Value> value_;
};

}  // namespace claims
