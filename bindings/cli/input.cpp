#include "input.hpp"

#include <iostream>
#include <unistd.h>

#include "command_line.hpp"

namespace claims::cli {

BatchOptions batch_options(const std::vector<std::string>& files, std::istream& in) {
    const bool by_process = &in == &std::cin;
    if (files.empty() && by_process && isatty(STDIN_FILENO) != 0) throw WrongUsage{"no file is named (- is standard input)"};
    BatchOptions options;
    options.files = files.empty() ? std::vector<std::string>{"-"} : files;
    if (by_process) return options;  // the library reads the file descriptor itself
    options.standard_input = [&in](char* to, std::size_t size) {
        in.read(to, static_cast<std::streamsize>(size));
        return static_cast<std::size_t>(in.gcount());
    };
    return options;
}

std::string cannot_read(const std::string& file, const Words& why, Language language) {
    const bool zh = language == Language::zh;
    const std::string name = file == "-" ? (zh ? "标准输入" : "standard input") : file;
    return (zh ? "claims：无法读取 " + name + "：" + why.zh : "claims: cannot read " + name + ": " + why.en) + "\n";
}

}  // namespace claims::cli
