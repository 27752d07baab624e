// Kinds of a shared library (<claims/plugin.h>).

#include <claims/plugin.h>

#include <claims/error.hpp>
#include <claims/kind.hpp>

#include "rules/kind_names.hpp"
#include "rules/plugin_call.hpp"
#include "rules/shared_library.hpp"

namespace claims {
namespace {

std::runtime_error refusal(const PluginCall& call, const char* otherwise) { return std::runtime_error{call.why.empty() ? otherwise : call.why}; }

/// An int: a plugin may give what is no claims_status.
Status status_of(int status, const PluginCall& call) {
    switch (status) {
        case CLAIMS_PASS: return Status::pass;
        case CLAIMS_FAIL: return Status::fail;
        case CLAIMS_UNKNOWN: return Status::unknown;
        case CLAIMS_NOT_APPLICABLE: return Status::not_applicable;
        default: break;
    }
    throw refusal(call, "the plugin gave no reason");
}

/// What a kind of a plugin compiled for one place in a rule. Keeps the library loaded.
class Compiled {
public:
    Compiled(std::shared_ptr<const SharedLibrary> library, const claims_kind& kind, std::string_view parameters) : library_{std::move(library)}, kind_{kind} {
        PluginCall call;
        if (kind_.compile(call.call(), std::string{parameters}.c_str(), &compiled_) != 0) throw refusal(call, "the plugin refuses these parameters");
    }
    ~Compiled() {
        if (kind_.release != nullptr) kind_.release(compiled_);
    }
    Compiled(const Compiled&) = delete;
    Compiled& operator=(const Compiled&) = delete;

    [[nodiscard]] KindAnswer check(const Facts& facts) const {
        PluginCall call{&facts};
        const int status = kind_.check(call.call(), compiled_);
        call.answer.status = status_of(status, call);
        return std::move(call.answer);
    }

    [[nodiscard]] Words describe() const {
        PluginCall call;
        kind_.describe(call.call(), compiled_);
        return std::move(call.words);
    }

private:
    std::shared_ptr<const SharedLibrary> library_;
    const claims_kind& kind_;
    void* compiled_ = nullptr;
};

RequirementKind kind_of(const std::shared_ptr<const SharedLibrary>& library, const claims_kind& kind) {
    const auto compile = [library, &kind](std::string_view parameters) {
        const auto compiled = std::make_shared<const Compiled>(library, kind, parameters);
        KindRequirement requirement;
        requirement.check = [compiled](const Facts& facts) { return compiled->check(facts); };
        if (kind.describe != nullptr) requirement.describe = [compiled] { return compiled->describe(); };
        return requirement;
    };
    return {kind.name, compile};
}

/// What is wrong with the plugin as a whole; empty: nothing.
Words fault_of(const claims_plugin* plugin) {
    if (plugin == nullptr) return {"claims_plugin_entry gives nothing", "claims_plugin_entry 未返回插件"};
    if (plugin->version != CLAIMS_PLUGIN_VERSION) {
        const std::string is = std::to_string(plugin->version);
        const std::string wanted = std::to_string(CLAIMS_PLUGIN_VERSION);
        return {"this plugin is of version " + is + " of the interface; version " + wanted + " is needed", "此插件的接口版本为 " + is + "，需要版本 " + wanted};
    }
    if (plugin->count == 0 || plugin->kinds == nullptr) return {"this plugin has no kinds", "此插件不含任何要求类型"};
    for (std::size_t i = 0; i < plugin->count; ++i) {
        const claims_kind& kind = plugin->kinds[i];
        if (kind.name != nullptr && kind.compile != nullptr && kind.check != nullptr) continue;
        const std::string number = std::to_string(i + 1);
        return {"kind " + number + " of this plugin lacks its name, compile or check", "此插件的第 " + number + " 个要求类型缺少 name、compile 或 check"};
    }
    return {};
}

}  // namespace

std::vector<RequirementKind> load_plugin(const std::filesystem::path& path) {
    std::vector<Problem> problems;
    const auto refuse = [&](Words message) {
        Problem& problem = problems.emplace_back();
        problem.code = "plugin";
        problem.file = path.string();
        problem.message = std::move(message);
        throw RulesetError{std::move(problems)};
    };
    std::shared_ptr<const SharedLibrary> library;
    try {
        library = std::make_shared<const SharedLibrary>(path);
    } catch (const std::exception& failure) {
        refuse({std::string{"this plugin cannot be loaded: "} + failure.what(), std::string{"无法加载此插件："} + failure.what()});
    }
    const auto entry = library->find<decltype(claims_plugin_entry)>("claims_plugin_entry");
    if (entry == nullptr) refuse({"this is no plugin: it has no function claims_plugin_entry", "此文件不是插件：缺少函数 claims_plugin_entry"});
    const claims_plugin* const plugin = entry();
    if (Words fault = fault_of(plugin); !fault.en.empty()) refuse(std::move(fault));
    std::vector<RequirementKind> kinds;
    for (std::size_t i = 0; i < plugin->count; ++i) kinds.push_back(kind_of(library, plugin->kinds[i]));
    check_kind_names(kinds, path.string(), problems);
    if (!problems.empty()) throw RulesetError{std::move(problems)};
    return kinds;
}

std::vector<RequirementKind> load_plugins(const std::vector<std::string>& paths) {
    std::vector<RequirementKind> all;
    for (const std::string& path : paths) {
        for (RequirementKind& kind : load_plugin(path)) all.push_back(std::move(kind));
    }
    return all;
}

}  // namespace claims
