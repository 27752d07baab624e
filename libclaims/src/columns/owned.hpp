#pragma once

#include <utility>

#include <claims/arrow.h>

namespace claims {

/// A structure of the Arrow C interfaces that is released when this goes.
template <class Struct>
class Owned {
public:
    Owned() = default;
    ~Owned() { release(); }
    Owned(Owned&& other) noexcept : it_{std::exchange(other.it_, {})} {}
    Owned& operator=(Owned&& other) noexcept {
        if (this == &other) return *this;
        release();
        it_ = std::exchange(other.it_, {});
        return *this;
    }

    /// Takes over what another one owned, as the interface moves things: the source is marked as released.
    static Owned moved(Struct& from) {
        Owned owned;
        owned.it_ = std::exchange(from, {});
        return owned;
    }

    [[nodiscard]] explicit operator bool() const { return it_.release != nullptr; }
    [[nodiscard]] Struct* get() { return &it_; }
    [[nodiscard]] const Struct& operator*() const { return it_; }
    [[nodiscard]] const Struct* operator->() const { return &it_; }
    [[nodiscard]] Struct* operator->() { return &it_; }

private:
    void release() {
        if (it_.release != nullptr) it_.release(&it_);
    }

    Struct it_{};
};

using OwnedSchema = Owned<ArrowSchema>;
using OwnedArray = Owned<ArrowArray>;
using OwnedStream = Owned<ArrowArrayStream>;

}  // namespace claims
