#pragma once

#include "core/trust/recovery_sheet.h"

#include <QDialog>

namespace gleaner::ui {

/// Shows the recovery sheet: 24 words with their numbers in six lines, each with its check digits. Printing and saving
/// are asked for by signals.
class RecoverySheetDialog : public QDialog {
    Q_OBJECT

public:
    RecoverySheetDialog(trust::RecoverySheet sheet, QWidget* parent);

    const trust::RecoverySheet& sheet() const { return m_sheet; }

Q_SIGNALS:
    void printRequested();
    void saveRequested();

private:
    trust::RecoverySheet m_sheet;
};

/// The sheet as a page for the printer, in the interface language.
QString recoverySheetHtml(const trust::RecoverySheet& sheet);

} // namespace gleaner::ui
