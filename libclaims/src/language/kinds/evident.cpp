#include "language/compiler.hpp"
#include "language/composite.hpp"
#include "language/neighbours.hpp"
#include "language/flat_program.hpp"

namespace claims {
namespace {

/// It is known to hold: passes if the inner requirement does, else fails; never unknown. Drops remarks.
class Evident : public Requirement {
public:
    explicit Evident(RequirementPtr inner) : inner_{std::move(inner)} {}

    Answer check(const Subject& subject) const override {
        Answer answer = inner_->check(subject);
        if (answer.status != Status::pass) {
            answer.status = Status::fail;
            answer.failed = std::max<std::uint32_t>(answer.failed, 1);
        }
        answer.remarks = 0;
        answer.doubt = false;
        answer.missing.clear();
        return answer;
    }

    void lower(FlatProgram& program) const override { program.turned(*inner_, kEvident); }

    std::string describe(Language language) const override { return (language == Language::zh ? "已载明" : "it is stated that ") + inner_->describe(language); }

    std::string describe_opposite(Language language) const override {
        return (language == Language::zh ? "未载明" : "it is not stated that ") + inner_->describe(language);
    }

    Needs needs(const Subject& subject) const override { return inner_->needs(subject); }

private:
    RequirementPtr inner_;
};

}  // namespace

RequirementPtr make_evident(Compiler& compiler, const Node& parameters) { return std::make_unique<Evident>(compiler.requirement(parameters)); }

void neighbours_of_evident(const Node& parameters, Neighbours& neighbours) {
    neighbours.without_kind(parameters);
    neighbours.requirement(parameters);
}

}  // namespace claims
