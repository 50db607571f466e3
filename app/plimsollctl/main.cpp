#include <string>
#include <vector>

#include "command_line.h"

int main(int argc, char** argv) {
    return plimsoll::ctl::runCommandLine(std::vector<std::string>(argv + 1, argv + argc));
}
