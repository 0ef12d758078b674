#pragma once

#include "ui/share/share_access.h"

#include <QWidget>

class QFrame;
class QLabel;
class QPushButton;

namespace gleaner::ui {

/// Who signs: no key yet (make or restore one), or a key with its pseudonym for this city.
class SignStep : public QWidget {
    Q_OBJECT

public:
    explicit SignStep(QWidget* parent = nullptr);

    /// `pseudonym` and `signer` are empty while the key was never opened for this city.
    void showKey(bool hasKey, const QString& city, const QString& pseudonym, const QString& signer);

Q_SIGNALS:
    void makeKeyRequested();
    void restoreKeyRequested();

private:
    QFrame* m_noKey;
    QFrame* m_key;
    QPushButton* m_make;
    QPushButton* m_restore;
    QLabel* m_pseudonym;
    QLabel* m_explanation;
};

} // namespace gleaner::ui
