#pragma once
// A printed sheet as plain values: what stands on it, in the reader's language, before anything is
// laid out. Made on the GUI thread, laid out and printed on any other.

#include <utility>
#include <vector>

#include <QString>
#include <QStringList>

#include "ui/views/loan_bar.h"

namespace plimsoll::ui {

struct SheetColumn {
    QString head;
    int weight = 1;       ///< of the width
    bool figure = false;  ///< stands at the right
};

struct SheetTable {
    QString title;
    QString note;  ///< under the title; may be empty
    std::vector<SheetColumn> columns;
    std::vector<QStringList> rows;
    bool sum = false;  ///< the last row adds the others up
    /// How many records stand side by side in a row, each with all columns.
    int abreast = 1;
};

struct Sheet {
    QString kind;      ///< "Fill certificate"
    QString desk;      ///< whose it is
    QString desk_uid;  ///< its name for ever
    QString loan;
    QString title;                      ///< of the loan; may be empty
    QString verdict;                    ///< what it says, in a sentence
    std::pair<QString, QString> left;   ///< name and figure: the target
    std::pair<QString, QString> right;  ///< the paid amount
    bool equal = false;                 ///< both are the same, to the fen
    LoanBarShares bar;
    std::vector<std::pair<QString, QString>> facts;
    std::vector<SheetTable> tables;
    QString proof_title;
    QString proof;  ///< in monospace
    QString proof_says;
    QString page;  ///< "Page %1 of %2"

    /// Everything it says, a line each, for tests and for whoever cannot see it.
    [[nodiscard]] QString plainText() const;
};

}  // namespace plimsoll::ui
