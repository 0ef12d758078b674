#pragma once

#include "core/review/classify.h"
#include "core/review/verdict.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace gleaner::ui {

/// Asks for the reason of a verdict that needs one, from the closed list, and for the note it may need.
class DecisionDialog : public QDialog {
    Q_OBJECT

public:
    enum class Purpose { Decline, NeedsWork };
    struct Options {
        review::Verdict verdict = review::Verdict::Declined;
        std::string reason;
        std::string note;
    };

    /// `subject` says what is decided ("12 items of “STREET → ST”").
    DecisionDialog(Purpose purpose, review::ChangeClass cls, const QString& subject, QWidget* parent);

    Options options() const;

private:
    void fill(Purpose purpose, review::ChangeClass cls);
    const review::Reason& current() const;
    void refresh();

    QComboBox* m_reason;
    QLabel* m_wording;
    QLabel* m_noteLabel;
    QPlainTextEdit* m_note;
    QPushButton* m_ok;
};

/// A reason's name for reviewers, in the interface language: "Wrong value".
QString reasonWord(std::string_view code);

} // namespace gleaner::ui
