#include "batch/crew.hpp"

#include <csignal>
#include <system_error>
#include <utility>

namespace claims {
namespace {

// Two for each thread, so that none waits while the oldest is written, and two that are read into.
constexpr std::size_t kChunksAThread = 2;

// Many chunks are on their way only where they are small: of claims of 64 MB each there is one.
constexpr std::size_t kBytesAThread = std::size_t{1} << 20;

/// No signal is handled by a thread that is started meanwhile: they are the caller's.
class SignalsBlocked {
public:
    SignalsBlocked() {
        sigset_t all;
        sigfillset(&all);
        pthread_sigmask(SIG_BLOCK, &all, &former_);
    }
    ~SignalsBlocked() { pthread_sigmask(SIG_SETMASK, &former_, nullptr); }
    SignalsBlocked(const SignalsBlocked&) = delete;
    SignalsBlocked& operator=(const SignalsBlocked&) = delete;

private:
    sigset_t former_{};
};

}  // namespace

Crew::Crew(std::size_t threads, Work work)
    : thread_count_{threads}, work_{std::move(work)}, chunks_(threads == 1 ? 1 : kChunksAThread * (threads + 1)), done_(chunks_.size()) {}

Crew::~Crew() {
    {
        const std::scoped_lock lock{mutex_};
        over_ = true;
    }
    there_is_work_.notify_all();
    for (std::thread& thread : threads_) thread.join();
}

bool Crew::is_full() const { return handed_in_ - given_back_ == chunks_.size() || bytes_ > kBytesAThread * thread_count_; }

void Crew::hand_in() {
    bytes_ += vacant().bytes.size();
    {
        const std::scoped_lock lock{mutex_};
        done_[handed_in_ % chunks_.size()] = 0;
        ++handed_in_;
    }
    if (handed_in_ == 2 && thread_count_ > 1) start_threads();
    there_is_work_.notify_one();
}

void Crew::start_threads() {
    const SignalsBlocked blocked;
    try {
        for (std::size_t thread = 1; thread < thread_count_; ++thread) threads_.emplace_back([this, thread] { run(thread); });
    } catch (const std::system_error&) {
        // The machine gives no more: those that there are do the work.
    }
}

Chunk& Crew::oldest() {
    std::unique_lock lock{mutex_};
    while (done_[given_back_ % chunks_.size()] == 0) {
        if (begun_ == handed_in_) {
            one_is_done_.wait(lock);
            continue;
        }
        const std::size_t number = begun_++;
        lock.unlock();
        work_on(number, 0);
        lock.lock();
    }
    Chunk& chunk = at(given_back_);
    if (chunk.thrown) std::rethrow_exception(chunk.thrown);
    return chunk;
}

void Crew::give_back() {
    bytes_ -= at(given_back_).bytes.size();
    at(given_back_).clear();
    ++given_back_;
}

void Crew::work_on(std::size_t number, std::size_t thread) {
    Chunk& chunk = at(number);
    try {
        work_(chunk, thread);
    } catch (...) {
        chunk.thrown = std::current_exception();
    }
    const std::scoped_lock lock{mutex_};
    done_[number % chunks_.size()] = 1;
    one_is_done_.notify_one();
}

void Crew::run(std::size_t thread) {
    std::unique_lock lock{mutex_};
    for (;;) {
        there_is_work_.wait(lock, [this] { return over_ || begun_ < handed_in_; });
        if (over_) return;
        const std::size_t number = begun_++;
        lock.unlock();
        work_on(number, thread);
        lock.lock();
    }
}

}  // namespace claims
