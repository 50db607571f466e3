#include "repository.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace arch {
namespace {

namespace fs = std::filesystem;

const fs::path& root() {
    static const fs::path path = PLIMSOLL_SOURCE_DIR;
    return path;
}

bool isText(const fs::path& path) {
    static const std::vector<std::string> kEndings{
        ".h",   ".cpp", ".c",   ".txt", ".md",      ".in", ".sh", ".json",
        ".xml", ".qrc", ".svg", ".ts",  ".desktop", ".1",  ".5",  ".yml"};
    return std::ranges::find(kEndings, path.extension().string()) != kEndings.end();
}

}  // namespace

std::string describe(const std::vector<Finding>& findings) {
    std::ostringstream out;
    for (const Finding& f : findings) {
        out << "\n  " << f.path << ':' << f.line << ": [" << f.rule << "] " << f.message;
    }
    return out.str();
}

std::vector<std::string> repositoryFiles() {
    std::vector<std::string> files;
    for (const char* folder : {"core", "ui", "app", "tests", "docs", "installer", "resources"}) {
        if (!fs::exists(root() / folder)) continue;
        for (const auto& entry : fs::recursive_directory_iterator(root() / folder)) {
            if (entry.is_regular_file() && isText(entry.path())) {
                files.push_back(fs::relative(entry.path(), root()).generic_string());
            }
        }
    }
    for (const char* file : {"dev", ".ci/run", "CMakeLists.txt", "CMakePresets.json", "README.md",
                             "ARCHITECTURE.md"}) {
        if (fs::exists(root() / file)) files.emplace_back(file);
    }
    std::ranges::sort(files);
    return files;
}

std::string readFile(std::string_view path) {
    std::ifstream in(root() / path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

}  // namespace arch
