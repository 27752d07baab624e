#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "batch/chunk.hpp"

namespace claims {

/// Threads that work on chunks side by side; the chunks are given back in the order in which they were handed in. The thread that hands them in works
/// too, when it would have to wait. No other thread is started before there is a second chunk.
class Crew {
public:
    /// What is to be done with a chunk, by a thread with a number less than `threads` (0: the calling one).
    using Work = std::function<void(Chunk& chunk, std::size_t thread)>;

    Crew(std::size_t threads, Work work);
    ~Crew();  ///< Gives up what was not begun.
    Crew(const Crew&) = delete;
    Crew& operator=(const Crew&) = delete;

    /// Whether no more can be handed in before the oldest chunk is given back.
    [[nodiscard]] bool is_full() const;
    [[nodiscard]] bool is_empty() const { return given_back_ == handed_in_; }

    /// The chunk to fill next, which is empty; then it is handed in. Only where the crew is not full.
    Chunk& vacant() { return at(handed_in_); }
    void hand_in();

    /// The oldest chunk, once it is done. Throws what the work on it threw. It is valid until it is given back.
    Chunk& oldest();
    void give_back();

private:
    Chunk& at(std::size_t number) { return chunks_[number % chunks_.size()]; }
    void start_threads();
    void work_on(std::size_t number, std::size_t thread);
    void run(std::size_t thread);

    std::size_t thread_count_;
    Work work_;
    std::vector<Chunk> chunks_;
    std::size_t given_back_ = 0;  ///< numbers of chunks from the first one on: all before it are given back,
    std::size_t handed_in_ = 0;   ///< handed in,
    std::size_t begun_ = 0;       ///< begun
    std::vector<char> done_;      ///< by place in the ring
    std::size_t bytes_ = 0;       ///< of all chunks that were handed in and not given back

    std::mutex mutex_;
    std::condition_variable there_is_work_;
    std::condition_variable one_is_done_;
    bool over_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace claims
