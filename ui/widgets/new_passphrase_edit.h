#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace gleaner::ui {

/// A new passphrase, typed twice, with its strength in words; or the choice of none.
class NewPassphraseEdit : public QWidget {
    Q_OBJECT

public:
    explicit NewPassphraseEdit(QWidget* parent = nullptr);

    bool isProtected() const; ///< false: the person wants no passphrase
    QString passphrase() const; ///< empty unless isComplete() and isProtected()
    bool isComplete() const;
    /// Empties both lines.
    void clear();

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void retranslate();

    QLabel* m_firstLabel;
    QLabel* m_secondLabel;
    QLineEdit* m_first;
    QLineEdit* m_second;
    QLabel* m_strength;
    QLabel* m_match;
    QCheckBox* m_show;
    QCheckBox* m_unprotected;
    QLabel* m_warning;
};

} // namespace gleaner::ui
