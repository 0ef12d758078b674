#pragma once

#include "core/crowd/annotation.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace gleaner::ui {

/// Asks for a note: kind, what it hangs on, text, and a link for evidence. Does nothing by itself.
class NoteDialog : public QDialog {
    Q_OBJECT
public:
    /// `note` is the beginning: its row and column say what is at hand. `rowName` and `columnName` are for people.
    NoteDialog(const crowd::Annotation& note, const QString& rowName, const QString& columnName, QWidget* parent);

Q_SIGNALS:
    void chosen(const gleaner::crowd::Annotation& note);

private:
    crowd::Annotation note() const;
    void refresh();
    void accept() override;

    crowd::Annotation m_start;
    QComboBox* m_type;
    QComboBox* m_place;
    QPlainTextEdit* m_text;
    QLabel* m_linkLabel;
    QLineEdit* m_link;
    QLabel* m_problem;
    QPushButton* m_save;
};

/// The kind of a note in the interface language, and the icon that goes with it.
QString noteTypeText(crowd::AnnotationType type);
QString noteTypeIcon(crowd::AnnotationType type);

} // namespace gleaner::ui
