// A program for claims whose categories are known says what the program for any claim says of them, in fewer steps.

#include <gtest/gtest.h>

#include <vector>

#include "language/flat_program.hpp"
#include "planted.hpp"
#include "quick_differences.hpp"
#include "read_claim.hpp"

namespace claims {
namespace {

constexpr std::uint64_t kNewborn = code_bit(CodeListId::category, "newborn");
constexpr std::uint64_t kDelivery = code_bit(CodeListId::category, "off_site_delivery");

/// Asks for a category, as the kind of that name does.
class AsksForCategory : public Requirement {
public:
    explicit AsksForCategory(std::uint64_t wanted) : wanted_{wanted} {}

    Answer check(const Subject&) const override { return {}; }
    std::string describe(Language) const override { return "a category"; }
    void lower(FlatProgram& program) const override { program.category(wanted_, *this); }

private:
    std::uint64_t wanted_;
};

/// Parts that are asked together, and what is made of their answer.
class Group : public Requirement {
public:
    Group(Step::Op op, std::vector<RequirementPtr> parts, Turns by = kAsItIs) : op_{op}, parts_{std::move(parts)}, by_{by} {}

    Answer check(const Subject&) const override { return {}; }
    std::string describe(Language) const override { return "a group"; }
    void lower(FlatProgram& program) const override { program.group(op_, parts_, by_); }

private:
    Step::Op op_;
    std::vector<RequirementPtr> parts_;
    Turns by_;
};

template <class... Parts>
std::vector<RequirementPtr> parts(Parts... part) {
    std::vector<RequirementPtr> all;
    (all.push_back(std::move(part)), ...);
    return all;
}

RequirementPtr asks_for(std::uint64_t category) { return std::make_unique<AsksForCategory>(category); }

constexpr Step::Op kGroups[] = {Step::Op::all_of, Step::Op::any_of};
constexpr Turns kWays[] = {kAsItIs, kEvident, kNoneOf, kMustApply, kNothingAsked};

class Settled : public testing::Test {
protected:
    void expect_the_same(const Requirement& requirement, const std::string& what) {
        FlatProgram of_any;
        FlatProgram of_newborns{kNewborn};
        const auto any = of_any.add(requirement);
        const auto newborn = of_newborns.add(requirement);
        Subject subject{read_.world()};
        EXPECT_EQ(told(of_newborns.run(newborn, subject)), told(of_any.run(any, subject))) << what;
        EXPECT_EQ(of_newborns.settled(newborn).value_or(of_any.run(any, subject).status), of_any.run(any, subject).status) << what;
    }

    ReadClaim read_{R"({"claim_id": "S-1", "categories": ["newborn"]})"};
};

TEST_F(Settled, a_category_is_known_before_the_claim) {
    FlatProgram program{kNewborn};
    EXPECT_EQ(program.settled(program.add(*asks_for(kNewborn))), Status::pass);
    EXPECT_EQ(program.settled(program.add(*asks_for(kNewborn | kDelivery))), Status::pass);
    EXPECT_EQ(program.settled(program.add(*asks_for(kDelivery))), Status::fail);
    EXPECT_EQ(program.settled(program.add(*asks_for(0))), Status::pass) << "any category will do";
    FlatProgram none{0};
    EXPECT_EQ(none.settled(none.add(*asks_for(0))), Status::fail) << "an empty list declares none";
    FlatProgram any;
    EXPECT_EQ(any.settled(any.add(*asks_for(kNewborn))), std::nullopt);
}

TEST_F(Settled, what_follows_is_settled_too_and_what_does_not_is_asked) {
    FlatProgram program{kNewborn};
    const auto settled = [&](Step::Op op, std::uint64_t category, Turns by = kAsItIs) {
        return program.settled(program.add(Group{op, parts(planted(kUnknown, kUnknown), asks_for(category)), by}));
    };
    EXPECT_EQ(settled(Step::Op::all_of, kDelivery), Status::fail);
    EXPECT_EQ(settled(Step::Op::all_of, kNewborn), std::nullopt);
    EXPECT_EQ(settled(Step::Op::any_of, kNewborn), Status::pass);
    EXPECT_EQ(settled(Step::Op::any_of, kDelivery), std::nullopt);
    EXPECT_EQ(settled(Step::Op::any_of, kNewborn, kNoneOf), Status::fail);
}

TEST_F(Settled, groups_of_two_and_three_say_the_same_in_every_order_and_way) {
    for (const Step::Op op : kGroups) {
        for (const Turns by : kWays) {
            for (const std::uint64_t category : {kNewborn, kDelivery}) {
                for (const Outcome& one : kOutcomes) {
                    expect_the_same(Group{op, parts(asks_for(category), planted(one, one)), by}, told(one));
                    expect_the_same(Group{op, parts(planted(one, one), asks_for(category)), by}, told(one));
                    for (const Outcome& other : kOutcomes) {
                        expect_the_same(Group{op, parts(planted(one, one), asks_for(category), planted(other, other)), by}, told(one) + ", " + told(other));
                    }
                }
            }
        }
    }
}

TEST_F(Settled, groups_within_groups_say_the_same) {
    for (const Step::Op outer : kGroups) {
        for (const Step::Op inner : kGroups) {
            for (const Turns by : kWays) {
                for (const std::uint64_t category : {kNewborn, kDelivery}) {
                    for (const Outcome& one : kOutcomes) {
                        for (const Outcome& other : kOutcomes) {
                            RequirementPtr within = std::make_unique<Group>(inner, parts(planted(one, one), asks_for(category), planted(other, other)), by);
                            expect_the_same(Group{outer, parts(planted(other, other), std::move(within), planted(one, one))}, told(one) + ", " + told(other));
                        }
                    }
                }
            }
        }
    }
}

}  // namespace
}  // namespace claims
