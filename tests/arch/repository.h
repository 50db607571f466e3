#pragma once
// The files of ours, as every rule of this folder reads them, and what a rule finds in them. Paths
// are relative to the repository.

#include <string>
#include <string_view>
#include <vector>

namespace arch {

struct Finding {
    std::string rule;
    std::string path;
    int line = 0;  ///< 0: the file as a whole
    std::string message;
};
/// One line each, to be printed by a test that fails.
[[nodiscard]] std::string describe(const std::vector<Finding>& findings);

/// Everything of ours: the rooms, the documents, the installer, the resources, and what stands at
/// the top. Text only, in the order of the paths.
[[nodiscard]] std::vector<std::string> repositoryFiles();
[[nodiscard]] std::string readFile(std::string_view path);

}  // namespace arch
