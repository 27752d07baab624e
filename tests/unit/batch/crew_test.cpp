#include "batch/crew.hpp"

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <string>

#include <gtest/gtest.h>

namespace claims {
namespace {

/// Hands in chunks with these sizes, and returns what each was made to, in the order of giving back.
std::vector<std::string> worked(Crew& crew, std::size_t chunks, std::size_t bytes = 1) {
    std::vector<std::string> texts;
    const auto take = [&] {
        texts.push_back(crew.oldest().text);
        crew.give_back();
    };
    for (std::size_t number = 0; number < chunks; ++number) {
        while (crew.is_full()) take();
        EXPECT_TRUE(crew.vacant().bytes.empty() && crew.vacant().text.empty()) << "what is vacant is empty";
        crew.vacant().bytes = std::to_string(number) + std::string(bytes, '.');
        crew.hand_in();
    }
    while (!crew.is_empty()) take();
    return texts;
}

TEST(Crew, GivesChunksBackInTheirOrderForAnyNumberOfThreads) {
    for (const std::size_t threads : {1U, 2U, 3U, 8U}) {
        Crew crew{threads, [](Chunk& chunk, std::size_t) {
                      // The later one is often done before the earlier one.
                      if (chunk.bytes.front() % 2 == 0) std::this_thread::sleep_for(std::chrono::microseconds{200});
                      chunk.text = chunk.bytes.substr(0, chunk.bytes.find('.'));
                  }};
        const std::vector<std::string> texts = worked(crew, 200);
        ASSERT_EQ(texts.size(), 200U);
        for (std::size_t number = 0; number < texts.size(); ++number) ASSERT_EQ(texts[number], std::to_string(number));
    }
}

TEST(Crew, NoTwoChunksAreWorkedOnByOneThreadAtATime) {
    constexpr std::size_t kThreads = 4;
    std::array<std::atomic<int>, kThreads> busy{};
    Crew crew{kThreads, [&busy](Chunk&, std::size_t thread) {
                  EXPECT_EQ(++busy.at(thread), 1);
                  --busy.at(thread);
              }};
    EXPECT_EQ(worked(crew, 500).size(), 500U);
}

TEST(Crew, LargeChunksAreFewAtATime) {
    std::atomic<int> on_their_way = 0;
    Crew crew{4, [](Chunk&, std::size_t) {}};
    for (int number = 0; number < 20; ++number) {
        while (crew.is_full()) {
            crew.oldest();
            crew.give_back();
            --on_their_way;
        }
        crew.vacant().bytes.assign(std::size_t{10} << 20, 'x');
        crew.hand_in();
        EXPECT_EQ(++on_their_way, 1);
    }
}

TEST(Crew, WhatTheWorkThrowsIsThrownWhereItsChunkIsTaken) {
    for (const std::size_t threads : {1U, 3U}) {
        Crew crew{threads, [](Chunk& chunk, std::size_t) {
                      if (chunk.bytes.starts_with("7")) throw std::runtime_error{"seven"};
                  }};
        EXPECT_THROW(worked(crew, 20), std::runtime_error);
    }
}

TEST(Crew, MayBeLeftWithWorkUndone) {
    std::atomic<int> done = 0;
    {
        Crew crew{2, [&done](Chunk&, std::size_t) { ++done; }};
        for (int number = 0; number < 4; ++number) crew.hand_in();
    }
    EXPECT_LE(done, 4);
}

}  // namespace
}  // namespace claims
