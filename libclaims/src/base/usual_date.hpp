#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/date.hpp"
#include "base/digits.hpp"

namespace claims {

/// The months in which most dates of claims lie: a table that is made when the library is compiled, so that Boost need not be asked for every date.
class UsualMonths {
public:
    constexpr UsualMonths() {
        for (std::size_t i = 0; i < months_.size(); ++i) {
            const std::chrono::year_month month = std::chrono::year{static_cast<int>(kFirstYear + i / 12)} / static_cast<int>(i % 12 + 1);
            months_[i].before = static_cast<std::int32_t>(std::chrono::sys_days{month / std::chrono::day{1}}.time_since_epoch().count()) - 1;
            months_[i].days = static_cast<std::int32_t>(static_cast<unsigned>((month / std::chrono::last).day()));
        }
    }

    [[nodiscard]] static constexpr bool has(unsigned year, unsigned month) { return year - kFirstYear < kYears && month - 1 < 12; }

    /// The day of a month that the table has; nullopt where the month has no such day.
    [[nodiscard]] constexpr std::optional<Date> find(unsigned year, unsigned month, unsigned day) const {
        const Month& it = months_[(year - kFirstYear) * 12 + month - 1];
        if (day - 1 >= static_cast<unsigned>(it.days)) return std::nullopt;
        return Date{it.before + static_cast<std::int32_t>(day)};
    }

private:
    static constexpr unsigned kFirstYear = 1920;
    static constexpr unsigned kYears = 141;

    struct Month {
        std::int32_t before = 0;  ///< the last day of the month before
        std::int32_t days = 0;
    };

    std::array<Month, std::size_t{kYears} * 12> months_{};
};

inline constexpr UsualMonths kUsualMonths;

/// Reads YYYY-MM-DD in one of the usual months. nullopt for any other text, which may be a date for all that.
inline std::optional<Date> usual_date(std::string_view text) {
    if (text.size() != 10) return std::nullopt;
    const std::uint64_t year_month = digits::bytes_at<std::uint64_t>(text.data()) ^ 0x2D30302D30303030;  // "0000-00-"
    const std::uint64_t day = digits::bytes_at<std::uint16_t>(text.data() + 8) ^ 0x3030;
    // A byte that is not what it has to be, 0 to 9 or (a hyphen) 0, has its highest bit set or gets it by the sum.
    const std::uint64_t wrong = year_month | (year_month + 0x7F76767F76767676) | day | (day + 0x7676);
    const std::uint64_t pairs = year_month * 10 + (year_month >> 8);
    const auto year = static_cast<unsigned>((pairs & 0xFF) * 100 + (pairs >> 16 & 0xFF));
    const auto month = static_cast<unsigned>(pairs >> 40 & 0xFF);
    if ((wrong & 0x8080808080808080) != 0 || !UsualMonths::has(year, month)) return std::nullopt;
    return kUsualMonths.find(year, month, static_cast<unsigned>((day & 0xFF) * 10 + (day >> 8)));
}

}  // namespace claims
