#pragma once

#include <string_view>

namespace claims {

/// The style of pages: plain, in light and dark, with page breaks where a ruleset begins.
inline constexpr std::string_view kPageStyle = R"(
:root { color-scheme: light dark; --line: #8885; --soft: #8881; }
body { font: 16px/1.55 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; max-width: 52rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.6em 0 .5em; break-after: avoid; }
h2 { border-bottom: 2px solid var(--line); }
h2 ~ h3, h3 ~ h4 { border-top: 1px solid var(--line); padding-top: .6em; }
h5, h6 { font-size: .95rem; margin-top: 1em; }
blockquote { margin: .5em 0; padding: .3em 1em; border-left: 4px solid var(--line); background: var(--soft); white-space: pre-line; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { border: 1px solid var(--line); padding: .25em .5em; text-align: left; vertical-align: top; white-space: pre-line; }
th { background: var(--soft); }
code { font-size: .9em; }
nav ul { padding-left: 1.2em; margin: .2em 0; }
nav > ul { list-style: none; padding-left: 0; }
@media print {
  body { font-size: 10pt; max-width: none; padding: 0; }
  a { color: inherit; text-decoration: none; }
  section + section, h2 { break-before: page; }
  tr, blockquote, li { break-inside: avoid; }
  thead { display: table-header-group; }
}
)";

}  // namespace claims
