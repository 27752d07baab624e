#pragma once

#include <memory>
#include <string>
#include <vector>

#include <claims/ruleset.hpp>

/// Pages for people, apart from the way they are marked up. All texts come as they are; the markup escapes them.
namespace claims {

/// A part of a page under a heading of its own.
struct PageSection {
    enum class Form : std::uint8_t { quote, paragraph, code, list, table };

    std::string heading;  ///< empty: none
    Form form = Form::paragraph;
    std::vector<std::vector<std::string>> rows;  ///< of a table, the first is its head; of the others, a line each of one text
    bool is_english = false;                     ///< whatever the language of the page
};

/// An entry of a table of contents; `depth` is 0 for the outermost.
struct ContentsEntry {
    std::size_t depth = 0;
    std::string text;
    std::string anchor;
};

class PageMarkup {
public:
    PageMarkup() = default;
    virtual ~PageMarkup() = default;
    PageMarkup(const PageMarkup&) = delete;
    PageMarkup& operator=(const PageMarkup&) = delete;

    /// What follows is in this language, until the next part.
    virtual void part(Language language) = 0;

    /// `level` is 1 to 6. An empty anchor: nothing links here.
    virtual void heading(std::size_t level, const std::string& text, const std::string& anchor) = 0;

    virtual void contents(const std::vector<ContentsEntry>& entries) = 0;

    /// The section with its heading at that level; nothing where it has no rows.
    virtual void section(std::size_t level, const PageSection& section) = 0;

    /// The whole page. Nothing may be added afterwards.
    virtual std::string finish() = 0;
};

std::unique_ptr<PageMarkup> make_markdown_markup();

/// One page that needs nothing but itself. `title` is that of the window.
std::unique_ptr<PageMarkup> make_html_markup(const std::string& title, Language language);

/// The text as an anchor: letters, digits, `-`, `_` and `.` stay, other bytes become `~` and their number in hex.
std::string anchor_of(const std::string& text);

/// The text in Markdown on one line: shown as it is, nothing of it is markup or HTML.
std::string markdown_text(const std::string& text);

/// The text in HTML, in content and attributes alike. Line ends stay; other control characters become spaces.
std::string html_text(const std::string& text);

}  // namespace claims
