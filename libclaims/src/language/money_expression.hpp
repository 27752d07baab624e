#pragma once

#include <memory>
#include <string>
#include <vector>

#include "language/compiler.hpp"

namespace claims {

/// An amount that a rule computes, in fen; absent where a fact that it needs is.
struct Amount {
    bool known = false;
    bool none = false;  ///< of a request that does not exist
    Money money;
    std::vector<std::string> missing;
};

class MoneyExpression {
public:
    virtual ~MoneyExpression() = default;

    [[nodiscard]] virtual Amount value(const Subject& subject) const = 0;
    [[nodiscard]] virtual std::string describe(Language language) const = 0;

    /// The fact where the amount stands, if it is one fact: the place of a finding.
    [[nodiscard]] virtual const Fact* fact(const Subject&) const { return nullptr; }
};

/// fact | "12.00" | [money, …] the first that is known | {"sum": [money, …]} | {"sum": fact, "over": selection}
/// | {"percent": n, "of": list | fact, "less": fact?} | {"rest_after_percent": n, "of": list | fact}
std::unique_ptr<const MoneyExpression> make_money(Compiler& compiler, const Node& node);

}  // namespace claims
