#include "write/html_style.hpp"
#include "write/page_markup.hpp"

namespace claims {
namespace {

std::string_view tag_of(Language language) { return language == Language::zh ? "zh-CN" : "en"; }

std::string element(const std::string& name, const std::string& text) { return "<" + name + ">" + html_text(text) + "</" + name + ">"; }

class Html final : public PageMarkup {
public:
    Html(const std::string& title, Language language) {
        text_ = "<!DOCTYPE html>\n<html lang=\"" + std::string{tag_of(language)} + "\">\n<head>\n<meta charset=\"utf-8\">\n";
        text_ += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
        // Texts are escaped; should one slip through, nothing of it runs or is fetched.
        text_ += "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n";
        text_ += element("title", title) + "\n<style>" + std::string{kPageStyle} + "</style>\n</head>\n<body>\n";
    }

    void part(Language language) override {
        close_part();
        text_ += "<section lang=\"" + std::string{tag_of(language)} + "\">\n";
        is_open_ = true;
    }

    void heading(std::size_t level, const std::string& text, const std::string& anchor) override {
        const std::string name = "h" + std::to_string(level);
        text_ += "<" + name + (anchor.empty() ? "" : " id=\"" + html_text(anchor) + "\"") + ">" + html_text(text) + "</" + name + ">\n";
    }

    void contents(const std::vector<ContentsEntry>& entries) override {
        text_ += "<nav>";
        std::size_t open = 0;  // lists that are open, each with an open item
        for (const ContentsEntry& entry : entries) {
            for (; open > entry.depth + 1; --open) text_ += "</li></ul>";
            if (open == entry.depth + 1) text_ += "</li>\n";
            for (; open < entry.depth + 1; ++open) text_ += "<ul>\n";
            text_ += "<li><a href=\"#" + html_text(entry.anchor) + "\">" + html_text(entry.text) + "</a>";
        }
        for (; open > 0; --open) text_ += "</li></ul>";
        text_ += "</nav>\n";
    }

    void section(std::size_t level, const PageSection& section) override {
        if (section.rows.empty()) return;
        if (!section.heading.empty()) heading(level, section.heading, {});
        const std::string language = section.is_english ? " lang=\"en\"" : "";
        switch (section.form) {
            case PageSection::Form::quote: return lines("blockquote", section, language);
            case PageSection::Form::paragraph: return lines("p", section, language);
            case PageSection::Form::code:
                for (const auto& row : section.rows) text_ += "<p>" + element("code", row.front()) + "</p>\n";
                return;
            case PageSection::Form::list:
                text_ += "<ul" + language + ">\n";
                lines("li", section, {});
                text_ += "</ul>\n";
                return;
            case PageSection::Form::table: return table(section, language);
        }
    }

    std::string finish() override {
        close_part();
        return std::move(text_ += "</body>\n</html>\n");
    }

private:
    void close_part() {
        if (is_open_) text_ += "</section>\n";
        is_open_ = false;
    }

    void lines(const std::string& name, const PageSection& section, const std::string& language) {
        for (const auto& row : section.rows) text_ += "<" + name + language + ">" + html_text(row.front()) + "</" + name + ">\n";
    }

    void table(const PageSection& section, const std::string& language) {
        text_ += "<table><thead>";
        row("th", section.rows.front());
        text_ += "</thead>\n<tbody" + language + ">\n";
        for (std::size_t i = 1; i < section.rows.size(); ++i) row("td", section.rows[i]);
        text_ += "</tbody></table>\n";
    }

    void row(const std::string& name, const std::vector<std::string>& cells) {
        text_ += "<tr>";
        for (const std::string& cell : cells) text_ += element(name, cell);
        text_ += "</tr>\n";
    }

    std::string text_;
    bool is_open_ = false;
};

}  // namespace

std::string html_text(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == '&') out += "&amp;";
        else if (c == '<') out += "&lt;";
        else if (c == '>') out += "&gt;";
        else if (c == '"') out += "&quot;";
        else if (c == '\'') out += "&#39;";
        else if (c != '\n' && (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)) out += ' ';
        else out += c;
    }
    return out;
}

std::string anchor_of(const std::string& text) {
    constexpr std::string_view kHex = "0123456789abcdef";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool stays = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
        if (stays) out += c;
        else out += std::string{'~', kHex[byte / 16], kHex[byte % 16]};
    }
    return out;
}

std::unique_ptr<PageMarkup> make_html_markup(const std::string& title, Language language) { return std::make_unique<Html>(title, language); }

}  // namespace claims
