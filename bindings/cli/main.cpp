#include <csignal>
#include <iostream>
#include <string>
#include <vector>

#include "run.hpp"

int main(int argc, char** argv) {
    // A closed pipe (`| head`) is a write that fails, not the end of the process.
    std::signal(SIGPIPE, SIG_IGN);
    return claims::cli::run(std::vector<std::string>(argv + 1, argv + argc), std::cin, std::cout, std::cerr);
}
