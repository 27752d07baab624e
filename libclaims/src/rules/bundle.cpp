#include "rules/bundle.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

#include <nlohmann/json.hpp>

namespace claims {
namespace {

constexpr const char* kSchema = "bundle/1";

Json json_of(const RulesetStamp& stamp) { return {{"id", stamp.id}, {"version", stamp.version}, {"sha256", stamp.sha256}}; }

/// What a bundle holds besides its files.
void add_stamp(Compiler& compiler, const Node& node, FilesOfRulesets& result) {
    if (compiler.keys(node, {"id", "version", "sha256"}))
        result.stamps.push_back({node.at("id").text(), node.at("version").text(), node.at("sha256").text(), {}});
}

void add_stamps(Compiler& compiler, const Node& node, FilesOfRulesets& result) {
    result.is_collection = node.has("rulesets");
    if (node.has("ruleset") == result.is_collection)
        return compiler.say(node, {"a bundle has one of \"ruleset\" and \"rulesets\"", "打包文件须有 ruleset 或 rulesets 之一"});
    if (!result.is_collection) return add_stamp(compiler, node.at("ruleset"), result);
    const Node list = node.at("rulesets");
    if (!list.is_list()) return compiler.say(list, {"expected a list of rulesets", "应为规则集列表"});
    for (std::size_t i = 0; i < list.size(); ++i) add_stamp(compiler, list.at(i), result);
}

void add_files(Compiler& compiler, const Node& node, const std::string& from, FilesOfRulesets& result) {
    if (!node.is_object()) return compiler.say(node, {"expected {path: text}", "应为 {路径：文本}"});
    for (const std::string& path : node.keys()) {
        const Node text = node.at(path);
        if (text.is_text())
            result.files.push_back({path, text.text(), from});
        else
            compiler.say(text, {"expected the text of the file", "应为文件文本"});
    }
    std::sort(result.files.begin(), result.files.end(), [](const File& a, const File& b) { return a.path < b.path; });
}

}  // namespace

FilesOfRulesets files_of_bundle(const std::filesystem::path& path, std::vector<Problem>& problems) {
    FilesOfRulesets result;
    std::ifstream stream{path, std::ios::binary};
    const File file{path.string(), std::string{std::istreambuf_iterator<char>{stream}, {}}};
    Json json;
    const std::size_t first = problems.size();
    if (!parse(file, json, problems)) return result;
    Compiler compiler{problems, {}};
    const Node node{json, ""};
    if (compiler.keys(node, {"schema", "files"}, {"ruleset", "rulesets"})) {
        if (node.at("schema").text() != kSchema) compiler.say(node.at("schema"), {"expected \"bundle/1\"", "应为“bundle/1”"});
        add_stamps(compiler, node, result);
        add_files(compiler, node.at("files"), path.string(), result);
    }
    locate(problems, first, file);
    return result;
}

std::string bundle_of(const FilesOfRulesets& files, const std::vector<const RulesetStamp*>& stamps, std::vector<Problem>& problems) {
    Json json{{"schema", kSchema}};
    if (files.is_collection) {
        json["rulesets"] = Json::array();
        for (const RulesetStamp* const stamp : stamps) json["rulesets"].push_back(json_of(*stamp));
    } else {
        json["ruleset"] = json_of(*stamps.front());
    }
    json["files"] = Json::object();
    for (const File& file : files.files) {
        json["files"][file.path] = file.bytes;
        try {
            (void)json["files"][file.path].dump();
        } catch (const Json::type_error&) {
            Problem& problem = problems.emplace_back();
            problem.code = "ruleset";
            problem.file = file.path;
            problem.message = {"this file is no text in UTF-8", "此文件不是 UTF-8 文本"};
        }
    }
    return problems.empty() ? json.dump(1) + "\n" : std::string{};
}

}  // namespace claims
