#include <string>
#include <string_view>

#include "bind.hpp"
#include "convert.hpp"
#include "html.hpp"

namespace claims::python {
std::string html_escaped(std::string_view text) {
    std::string html;
    for (const char c : text) {
        switch (c) {
            case '&': html += "&amp;"; break;
            case '<': html += "&lt;"; break;
            case '>': html += "&gt;"; break;
            case '"': html += "&quot;"; break;
            case '\n': html += "<br>"; break;
            default: html += c;
        }
    }
    return html;
}

namespace {

std::string row(std::string_view word, std::string_view what, std::string_view path, std::string_view text) {
    return "<tr><td>" + html_escaped(word) + "</td><td style=\"text-align:left\">" + html_escaped(what) +
           "</td><td style=\"text-align:left\"><code>" + html_escaped(path) + "</code></td><td style=\"text-align:left\">" + html_escaped(text) +
           "</td></tr>";
}

}  // namespace

std::string html_of(const BoundReport& self) {
    const Report& report = *self.report;
    std::string html = "<div><b>" + html_escaped(report.claim_id) + "</b> " + html_escaped(name_of(report.decision));
    if (!report.as_of.empty()) html += " (" + html_escaped(report.as_of) + ")";
    html += "</div>";
    if (report.findings.empty() && report.problems.empty()) return html;
    html += "<table>";
    for (const Problem& problem : report.problems)
        html += row(name_of(problem.weight), problem.code, problem.path, in_language(problem.message, self.language));
    for (std::size_t i = 0; i < report.findings.size(); ++i) {
        const Finding& finding = report.findings[i];
        const py::object bound = py::cast(BoundFinding{self.report, i, self.language});
        html += row(name_of(finding.status), in_language(finding.title(), self.language), finding.path, bound.attr("message").cast<std::string>());
    }
    return html + "</table>";
}

}  // namespace claims::python
