#pragma once

#include <QDialog>

class QCheckBox;
class QDateEdit;

namespace gleaner::ui {

/// Asks for the day by which open items will be answered.
class ReceiptsDialog : public QDialog {
    Q_OBJECT

public:
    ReceiptsDialog(std::size_t contributions, std::size_t openItems, QWidget* parent);

    /// YYYY-MM-DD, or empty for the day that the policy gives.
    std::string due() const;

private:
    QCheckBox* m_hasDue;
    QDateEdit* m_due;
};

} // namespace gleaner::ui
