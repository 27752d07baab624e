#include <claims/write.hpp>

#include "commands.hpp"

namespace claims::cli {

int execute(const SchemaCommand& command, const Streams& streams) {
    const std::string text = schema(command.name);
    if (text.empty()) throw WrongUsage{unknown("schema", command.name, {"claim", "report", "rule", "checklist"})};
    return print(streams, text.ends_with('\n') ? text : text + "\n");
}

}  // namespace claims::cli
