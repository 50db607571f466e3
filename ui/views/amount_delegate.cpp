#include "ui/views/amount_delegate.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

QWidget* AmountDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& /*option*/,
                                      const QModelIndex& index) const {
    auto* edit = new QLineEdit(parent);
    edit->setObjectName(u"amountCell"_s);
    edit->setAlignment(Qt::AlignRight);
    edit->setMaxLength(32);
    edit->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    // A cell is lower than a field of a form.
    edit->setStyleSheet(u"padding: 1px 6px; min-height: 0;"_s);
    auto* self = const_cast<AmountDelegate*>(this);
    connect(edit, &QLineEdit::textEdited, self, [self, edit] { emit self->commitData(edit); });
    return edit;
}

void AmountDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    auto* edit = qobject_cast<QLineEdit*>(editor);
    const QString text = index.data(Qt::EditRole).toString();
    // What was just typed comes back: the cursor stays where it is.
    if (edit && edit->text() != text) edit->setText(text);
}

void AmountDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                          const QModelIndex& /*index*/) const {
    editor->setGeometry(option.rect.adjusted(0, 1, 0, -1));
}

}  // namespace plimsoll::ui
