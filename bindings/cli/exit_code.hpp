#pragma once

namespace claims::cli {

inline constexpr int kAllAccepted = 0;
inline constexpr int kNotAccepted = 1;
inline constexpr int kUnreadable = 2;
inline constexpr int kWrongRuleset = 3;
inline constexpr int kWrongUsage = 64;       // EX_USAGE of sysexits.h
inline constexpr int kNotWritten = 74;       // EX_IOERR
inline constexpr int kStoppedBySignal = 128; // and the number of the signal, as shells say it

}  // namespace claims::cli
