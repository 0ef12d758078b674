#pragma once

#include "core/review/change.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace gleaner::ui {

/// Accept with a small correction: the value that the city writes, and why it differs from the proposal.
class FixDialog : public QDialog {
    Q_OBJECT

public:
    struct Options {
        std::string reason; ///< value-adjusted or format-adjusted
        std::string amendedIs; ///< letter of the wire
        std::string amended;
    };

    FixDialog(const review::Change& change, const QString& subject, QWidget* parent);

    Options options() const;

private:
    QString m_proposed;
    QLineEdit* m_value;
    QComboBox* m_reason;
    QPushButton* m_ok;
};

} // namespace gleaner::ui
