#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "write/report_words.hpp"

namespace claims {
namespace {

struct Term {
    std::string_view en;
    std::string_view zh;
};

// Official Chinese titles of what rules cite by an English one. A title that is not here stands as the rule file writes it.
constexpr std::array<Term, 10> kSources{{
    {"Social Insurance Law", "《社会保险法》"},
    {"Civil Code", "《民法典》"},
    {"Labor Contract Law", "《劳动合同法》"},
    {"Implementing Rules of the Social Insurance Law", "《实施〈中华人民共和国社会保险法〉若干规定》"},
    {"Several Provisions on the Implementation of the Social Insurance Law", "《实施〈中华人民共和国社会保险法〉若干规定》"},
    {"Interim Measures for the Transfer and Continuation of Basic Medical Insurance Relations (医保办发〔2021〕43号)",
     "《基本医疗保险关系转移接续暂行办法》（医保办发〔2021〕43号）"},
    {"Tianjin Opinions on Further Improving the Medical Insurance System", "天津市关于进一步完善医疗保险制度的意见"},
    {"public Xiamen guide", "厦门市公开办事指南"},
    {"public practice", "通行做法"},
    {"Notice 民委发〔2016〕33号", "民委发〔2016〕33号"},
}};

constexpr std::array<Term, 4> kPlaces{{{"opening", "开头"}, {"end", "结尾"}, {"legal basis", "法律依据"}, {"related questions", "相关问题"}}};

template <std::size_t size>
std::string chinese(const std::array<Term, size>& terms, std::string_view text) {
    for (const Term& term : terms) {
        if (term.en == text) return std::string{term.zh};
    }
    return std::string{text};
}

bool starts_with_digit(std::string_view text) { return !text.empty() && text.front() >= '0' && text.front() <= '9'; }

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

std::vector<std::string_view> split_at_commas(std::string_view text) {
    constexpr std::string_view kComma = ", ";
    std::vector<std::string_view> parts;
    for (std::size_t comma = text.find(kComma); comma != text.npos; comma = text.find(kComma)) {
        parts.push_back(text.substr(0, comma));
        text.remove_prefix(comma + kComma.size());
    }
    parts.push_back(text);
    return parts;
}

/// "28, 29" as 第28条、第29条.
std::string chinese_articles(std::string_view articles) {
    std::string out;
    for (const std::string_view article : split_at_commas(articles)) {
        if (!out.empty()) out += "、";
        out += "第" + std::string{article} + "条";
    }
    return out;
}

std::string chinese_place(std::string_view place) {
    constexpr std::string_view kArticle = "article ";
    constexpr std::string_view kUse = "use ";
    if (place.substr(0, kArticle.size()) == kArticle) return chinese_articles(place.substr(kArticle.size()));
    if (place.substr(0, kUse.size()) == kUse) return "用途" + std::string{place.substr(kUse.size())};
    return chinese(kPlaces, place);
}

std::string chinese_item(std::string_view item) {
    std::string out;
    for (const std::string_view place : split_at_commas(item)) {
        if (!out.empty()) out += "、";
        out += chinese_place(place);
    }
    return out;
}

}  // namespace

Words basis_words(const Basis& basis) {
    Words words{basis.source, chinese(kSources, basis.source)};
    const bool coded = starts_with_digit(basis.source);
    if (!basis.item.empty()) {
        const bool numbered = coded && starts_with_digit(basis.item);
        words.en += (numbered ? "-" : ", ") + basis.item;
        words.zh += (numbered ? "-" : " ") + chinese_item(basis.item);
    }
    if (!basis.article.empty()) {
        words.en += (coded ? ", article " : " ") + basis.article;
        words.zh += (ends_with(words.zh, "》") ? "" : " ") + chinese_articles(basis.article);
    }
    return words;
}

}  // namespace claims
