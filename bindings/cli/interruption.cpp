#include "interruption.hpp"

#include <unistd.h>

#include "exit_code.hpp"

namespace claims::cli {
namespace {

volatile std::sig_atomic_t noted = 0;

extern "C" void note(int number) {
    if (noted != 0) _exit(kStoppedBySignal + static_cast<int>(noted));
    noted = number;
    alarm(1);
}

extern "C" void give_up(int) { _exit(kStoppedBySignal + static_cast<int>(noted)); }

}  // namespace

Interruption::Interruption() {
    noted = 0;
    struct sigaction action {};
    action.sa_handler = note;  // without SA_RESTART: reading that waits is interrupted
    sigaction(SIGINT, &action, &interrupted_);
    sigaction(SIGTERM, &action, &terminated_);
    action.sa_handler = give_up;
    sigaction(SIGALRM, &action, &alarmed_);
}

Interruption::~Interruption() {
    if (noted != 0) alarm(0);
    sigaction(SIGINT, &interrupted_, nullptr);
    sigaction(SIGTERM, &terminated_, nullptr);
    sigaction(SIGALRM, &alarmed_, nullptr);
}

int Interruption::signal() { return static_cast<int>(noted); }

}  // namespace claims::cli
