#include "rules/lazy_json.hpp"

#include <mutex>

#include <nlohmann/json.hpp>

namespace claims {

struct LazyJson::Value {
    std::once_flag once;
    std::string_view text;
    Json json;
};

LazyJson::LazyJson(Json json) : value_{std::make_shared<Value>()} { value_->json = std::move(json); }

LazyJson LazyJson::of(std::string_view lasting) {
    LazyJson lazy;
    lazy.value_ = std::make_shared<Value>();
    lazy.value_->text = lasting;
    return lazy;
}

const Json& LazyJson::operator*() const {
    std::call_once(value_->once, [this] {
        if (!value_->text.empty()) value_->json = Json::parse(value_->text);
    });
    return value_->json;
}

}  // namespace claims
