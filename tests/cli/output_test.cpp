#include "output.hpp"

#include <cerrno>
#include <streambuf>

#include <gtest/gtest.h>

#include "tool.hpp"

namespace claims {
namespace {

using cli::Output;

/// Takes nothing.
class Refusing final : public std::streambuf {
public:
    explicit Refusing(int why) : why_{why} {}

protected:
    std::streamsize xsputn(const char*, std::streamsize) override {
        errno = why_;
        return 0;
    }

private:
    int why_;
};

TEST(Output, WhatIsWrittenArrivesAtTheEnd) {
    std::ostringstream stream;
    Output output{stream, {}};
    EXPECT_TRUE(output.write("one\n"));
    EXPECT_TRUE(output.write("two\n"));
    EXPECT_TRUE(output.finish());
    EXPECT_EQ(stream.str(), "one\ntwo\n");
}

TEST(Output, AFileHasItsNameOnlyWhenItIsWhole) {
    const test::Folder folder;
    std::ostringstream stream;
    {
        Output output{stream, (folder / "reports.json").string()};
        output.write("one\n");
        EXPECT_TRUE(output.flush());
        EXPECT_FALSE(std::filesystem::exists(folder / "reports.json"));
        EXPECT_TRUE(output.finish());
    }
    EXPECT_EQ(test::text_of(folder / "reports.json"), "one\n");
    EXPECT_EQ(folder.files(), 1U);
    EXPECT_EQ(stream.str(), "");
}

TEST(Output, AFileThatIsNotFinishedLeavesTheFormerOne) {
    const test::Folder folder;
    folder.write("reports.json", "former");
    std::ostringstream stream;
    {
        Output output{stream, (folder / "reports.json").string()};
        output.write("half");
        output.flush();
    }
    EXPECT_EQ(test::text_of(folder / "reports.json"), "former");
    EXPECT_EQ(folder.files(), 1U);
}

TEST(Output, ALinkStaysALink) {
    const test::Folder folder;
    folder.write("target", "former");
    std::filesystem::create_symlink(folder / "target", folder / "link");
    std::ostringstream stream;
    Output output{stream, (folder / "link").string()};
    output.write("new");
    EXPECT_TRUE(output.finish());
    EXPECT_TRUE(std::filesystem::is_symlink(folder / "link"));
    EXPECT_EQ(test::text_of(folder / "target"), "new");
}

TEST(Output, ADeviceIsWrittenInPlace) {
    std::ostringstream stream;
    Output output{stream, "/dev/null"};
    EXPECT_TRUE(output.write("gone"));
    EXPECT_TRUE(output.finish());
    EXPECT_FALSE(std::filesystem::is_regular_file("/dev/null"));
}

TEST(Output, AClosedPipeIsNotTheSameAsAFullDisk) {
    Refusing closed{EPIPE};
    std::ostream closed_stream{&closed};
    Output to_closed{closed_stream, {}};
    to_closed.write("one");
    EXPECT_FALSE(to_closed.finish());
    EXPECT_TRUE(to_closed.is_closed());

    Refusing full{ENOSPC};
    std::ostream full_stream{&full};
    Output to_full{full_stream, {}};
    to_full.write("one");
    EXPECT_FALSE(to_full.finish());
    EXPECT_FALSE(to_full.is_closed());
    EXPECT_TRUE(to_full.has_failed());
    EXPECT_FALSE(to_full.write("more"));
}

}  // namespace
}  // namespace claims
