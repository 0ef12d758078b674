#pragma once

#include <QScrollArea>

class QDialog;
class QVBoxLayout;

namespace gleaner::ui {

/// The part of a dialog above its buttons: shown whole where the screen has room for it, and scrolled where it has not,
/// as with large letters on a small screen.
class ScrollBody : public QScrollArea {
public:
    explicit ScrollBody(QWidget* parent = nullptr);

    QVBoxLayout* column() const { return m_column; } ///< what is scrolled goes in here
    /// Makes the dialog `width` wide and as tall as this body and the rest of the dialog need, within the screen.
    void fit(QDialog* dialog, int width);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    QVBoxLayout* m_column;
    int m_height = 0; ///< wanted, once known
};

} // namespace gleaner::ui
