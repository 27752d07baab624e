#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace claims {

/// Entries by a number that is evenly spread (`key`, of which 0 is none) in one block of memory: open addressing, in about the order of the keys. Keys
/// may occur several times. Grows by an eighth, so that no more than a third of the block is ever free, and a fifth always is.
template <class Entry>
class FlatTable {
public:
    /// Calls `visit` with each entry of a key until it returns true.
    template <class Visitor>
    void find(std::uint64_t key, Visitor visit) {
        if (entries_.empty()) return;
        for (std::size_t at = home(key); entries_[at].key != 0; at = after(at)) {
            if (entries_[at].key == key && visit(entries_[at])) return;
        }
    }
    template <class Visitor>
    void find(std::uint64_t key, Visitor visit) const {
        if (entries_.empty()) return;
        for (std::size_t at = home(key); entries_[at].key != 0; at = after(at)) {
            if (entries_[at].key == key && visit(entries_[at])) return;
        }
    }

    void add(const Entry& entry) {
        if ((count_ + 1) * 5 > entries_.size() * 4) grow();
        place(entry);
        ++count_;
    }

    [[nodiscard]] std::size_t size() const { return count_; }
    [[nodiscard]] std::size_t bytes() const { return entries_.capacity() * sizeof(Entry); }

    /// Every entry, roughly in the order of the keys.
    template <class Visitor>
    void for_each(Visitor visit) const {
        for (const Entry& entry : entries_) {
            if (entry.key != 0) visit(entry);
        }
    }

private:
    /// The 32 bits after the topmost eight, which may be alike in all keys of a table that is one of several.
    [[nodiscard]] std::size_t home(std::uint64_t key) const { return (key >> 24 & 0xffffffff) * entries_.size() >> 32; }
    [[nodiscard]] std::size_t after(std::size_t at) const { return at + 1 == entries_.size() ? 0 : at + 1; }

    void place(const Entry& entry) {
        std::size_t at = home(entry.key);
        while (entries_[at].key != 0) at = after(at);
        entries_[at] = entry;
    }

    void grow() {
        constexpr std::size_t kFirst = 8;
        std::vector<Entry> former(entries_.size() + entries_.size() / 8 + kFirst);
        former.swap(entries_);
        for (const Entry& entry : former) {
            if (entry.key != 0) place(entry);
        }
    }

    std::vector<Entry> entries_;
    std::size_t count_ = 0;
};

}  // namespace claims
