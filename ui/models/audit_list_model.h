#pragma once
// Links of the audit trail, newest first. Links never change, so what was read stays: the newest
// come on top, older ones are read as one scrolls. GUI thread.

#include "ui/models/record_model.h"
#include "ui/worker/values.h"

namespace plimsoll::ui {

[[nodiscard]] inline std::int64_t keyOfLink(const AuditLink& link) {
    return link.id;
}

class AuditListModel final : public RecordRows<AuditLink, &keyOfLink> {
    Q_OBJECT

public:
    enum Column { Number, Time, Who, Roles, Place, What, About, Outcome, ColumnCount };
    /// A trail that grows faster than one reads drops its oldest rows; scrolling reads them again.
    static constexpr std::size_t kMostRows = 20'000;

    using RecordRows::RecordRows;

    /// The newest links of the question; `complete`: there are no older ones.
    void takeNewest(const std::vector<AuditLink>& newest, bool complete);
    /// What follows the oldest known link.
    void takeOlder(const std::vector<AuditLink>& older, bool complete);
    /// Another question.
    void forget();
    /// Zero: none is known.
    [[nodiscard]] std::int64_t oldest() const;

    [[nodiscard]] QString columnName(int column) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : int(ColumnCount);
    }

protected:
    [[nodiscard]] QString textAt(int row, int column) const override;
    [[nodiscard]] QString tipAt(int row, int column) const override;
    [[nodiscard]] QString headOf(int column) const override;
    [[nodiscard]] bool isFigure(int column) const override { return column == Number; }

private:
    std::vector<AuditLink> m_known;  ///< newest first, without gaps
    bool m_asked_once = false;
};

}  // namespace plimsoll::ui
