#include "write/page_markup.hpp"

namespace claims {
namespace {

constexpr std::string_view kDigits = "0123456789";

/// Characters that begin a heading, a list, a quotation or a rule at the start of a line.
bool begins_a_block(const std::string& text) {
    if (text.empty()) return false;
    if (std::string_view{"#>+-=~"}.find(text.front()) != std::string_view::npos) return true;
    const std::size_t mark = text.find_first_not_of(kDigits);
    if (mark == 0 || mark == std::string::npos || (text[mark] != '.' && text[mark] != ')')) return false;
    return mark + 1 == text.size() || text[mark + 1] == ' ';
}

std::string row_of(const std::vector<std::string>& cells) {
    std::string line = "|";
    for (const std::string& cell : cells) {
        line += ' ';
        std::size_t start = 0;
        for (std::size_t end = cell.find('\n'); end != std::string::npos; end = cell.find('\n', start)) {
            line += markdown_text(cell.substr(start, end - start)) + "<br>";
            start = end + 1;
        }
        line += markdown_text(cell.substr(start)) + " |";
    }
    return line;
}

class Markdown final : public PageMarkup {
public:
    void part(Language) override {
        if (!text_.empty()) text_ += "\n---\n\n";
    }

    void heading(std::size_t level, const std::string& text, const std::string& anchor) override {
        gap();
        if (!anchor.empty()) text_ += "<a id=\"" + anchor + "\"></a>\n\n";
        text_ += std::string(level, '#') + " " + markdown_text(text) + "\n";
    }

    void contents(const std::vector<ContentsEntry>& entries) override {
        gap();
        for (const ContentsEntry& entry : entries) {
            text_ += std::string(2 * entry.depth, ' ') + "- [" + markdown_text(entry.text) + "](#" + entry.anchor + ")\n";
        }
    }

    void section(std::size_t level, const PageSection& section) override {
        if (section.rows.empty()) return;
        if (!section.heading.empty()) heading(level, section.heading, {});
        gap();
        bool is_head = section.form == PageSection::Form::table;
        for (const std::vector<std::string>& row : section.rows) {
            text_ += line_of(section.form, row) + "\n";
            if (!is_head) continue;
            text_ += "|";
            for (std::size_t i = 0; i < row.size(); ++i) text_ += " --- |";
            text_ += "\n";
            is_head = false;
        }
    }

    std::string finish() override { return std::move(text_); }

private:
    void gap() {
        if (!text_.empty() && !text_.ends_with("\n\n")) text_ += '\n';
    }

    static std::string line_of(PageSection::Form form, const std::vector<std::string>& row) {
        switch (form) {
            case PageSection::Form::quote: return "> " + markdown_text(row.front());
            case PageSection::Form::paragraph: return markdown_text(row.front());
            case PageSection::Form::code: return row.front().find('`') == std::string::npos ? "`" + row.front() + "`" : markdown_text(row.front());
            case PageSection::Form::list: return "- " + markdown_text(row.front());
            case PageSection::Form::table: return row_of(row);
        }
        return {};
    }

    std::string text_;
};

}  // namespace

std::string markdown_text(const std::string& text) {
    std::string out;
    if (begins_a_block(text)) {
        const std::size_t mark = text.find_first_not_of(kDigits);
        out = text.substr(0, mark) + "\\" + markdown_text(std::string{"x"} + text.substr(mark)).substr(1);
        return out;
    }
    for (const char c : text) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
            out += ' ';
            continue;
        }
        if (std::string_view{"\\`*<[]|&~"}.find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}

std::unique_ptr<PageMarkup> make_markdown_markup() { return std::make_unique<Markdown>(); }

}  // namespace claims
