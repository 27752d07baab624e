#include "write/report_section.hpp"

namespace claims {
namespace {

/// A failure that asks for a supplement is a thing to bring where nothing is there, else a thing to have corrected.
Section section_of_failure(const Finding& finding) {
    switch (finding.disposition) {
        case Disposition::reject: return Section::refused;
        case Disposition::supplement: return finding.document_ids.empty() && finding.actual.empty() ? Section::bring : Section::correct;
        case Disposition::defer: return Section::wait;
        case Disposition::review: return Section::review;
        case Disposition::note: return Section::note;
    }
    return Section::note;
}

}  // namespace

Section section_of(const Finding& finding) {
    switch (finding.status) {
        case Status::fail: return section_of_failure(finding);
        case Status::unknown: return Section::unknown;
        case Status::pass:
            if (finding.disposition == Disposition::note || !finding.remarks.empty()) return Section::note;
            return Section::met;
        case Status::not_applicable: return Section::met;
    }
    return Section::met;
}

Words heading_of(Section section) {
    switch (section) {
        case Section::refused: return {"Cannot be mended", "不能报销"};
        case Section::bring: return {"To bring", "需补交"};
        case Section::correct: return {"To have corrected", "需更正"};
        case Section::wait: return {"To wait for", "须等待"};
        case Section::review: return {"A person decides", "需人工审核"};
        case Section::unknown: return {"Not known: missing facts, and the rules that need them", "未知事实（缺少的信息及所涉规则）"};
        case Section::note: return {"Notes", "提示"};
        case Section::met: return {"Met", "符合要求"};
    }
    return {};
}

Color color_of(Section section) {
    switch (section) {
        case Section::refused: return Color::red;
        case Section::bring:
        case Section::correct:
        case Section::wait:
        case Section::review: return Color::yellow;
        case Section::unknown:
        case Section::note:
        case Section::met: return Color::none;
    }
    return Color::none;
}

Color color_of(Decision decision) {
    switch (decision) {
        case Decision::accepted: return Color::green;
        case Decision::manual_review:
        case Decision::deferred:
        case Decision::returned_for_supplement: return Color::yellow;
        case Decision::partially_rejected:
        case Decision::rejected:
        case Decision::unreadable: return Color::red;
    }
    return Color::none;
}

}  // namespace claims
