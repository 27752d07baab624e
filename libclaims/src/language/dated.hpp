#pragma once

#include <optional>
#include <vector>

#include "base/date.hpp"

namespace claims {

/// A value of a rule that may change from a date on (a history); usually there is one, for all times.
template <class Value>
struct Dated {
    struct Entry {
        Date from;
        Value value;
    };

    std::vector<Entry> entries;  ///< ascending, at least one

    Dated() = default;
    explicit Dated(Value value) { entries.push_back({kFirstDate, std::move(value)}); }

    /// The same for a day that is only asked for (a call without arguments) where there is a choice.
    template <class Ask>
    [[nodiscard]] const Value& on_day(const Ask& ask) const {
        return entries.size() == 1 ? entries.front().value : on(ask());
    }

    /// The value in force on that day: the last that began on or before it. Without a day the latest; on a day before all of them the first.
    [[nodiscard]] const Value& on(std::optional<Date> day) const {
        std::size_t chosen = day ? 0 : entries.size() - 1;
        for (std::size_t i = 1; day && i < entries.size(); ++i) {
            if (entries[i].from <= *day) chosen = i;
        }
        return entries[chosen].value;
    }
};

}  // namespace claims
