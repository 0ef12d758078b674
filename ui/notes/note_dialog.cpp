#include "ui/notes/note_dialog.h"

#include "ui/messages/messages.h"
#include "ui/messages/text.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/window_size.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gleaner::ui {

using namespace Qt::StringLiterals;
using crowd::AnnotationType;

namespace {

enum Place { OnCell, OnRow, OnColumn, OnTable };

} // namespace

QString noteTypeText(AnnotationType type)
{
    switch (type) {
    case AnnotationType::Question:
        return NoteDialog::tr("Question");
    case AnnotationType::CannotTell:
        return NoteDialog::tr("I can't tell");
    case AnnotationType::LocalKnowledge:
        return NoteDialog::tr("I know this place");
    case AnnotationType::Suspect:
        return NoteDialog::tr("Looks wrong");
    case AnnotationType::Evidence:
        return NoteDialog::tr("Evidence");
    case AnnotationType::PersonalData:
        return NoteDialog::tr("Personal data");
    case AnnotationType::Comment:
        break;
    }
    return NoteDialog::tr("Comment");
}

QString noteTypeIcon(AnnotationType type)
{
    switch (type) {
    case AnnotationType::Question:
        return u"question"_s;
    case AnnotationType::CannotTell:
        return u"minus"_s;
    case AnnotationType::Evidence:
        return u"link"_s;
    default:
        return u"comment"_s;
    }
}

NoteDialog::NoteDialog(
    const crowd::Annotation& note, const QString& rowName, const QString& columnName, QWidget* parent)
    : QDialog(parent)
    , m_start(note)
    , m_type(new QComboBox(this))
    , m_place(new QComboBox(this))
    , m_text(new QPlainTextEdit(this))
    , m_linkLabel(new QLabel(tr("&Link"), this))
    , m_link(new QLineEdit(this))
    , m_problem(makeMuted({}, this))
    , m_save(nullptr)
{
    setObjectName(u"noteDialog"_s);
    setWindowTitle(tr("Note"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(makeTitle(tr("Note for the city"), this));
    layout->addWidget(makeMuted(tr("A note never changes a value. It travels with what you hand in, and is answered. "
                                   "Don't write about people who could be recognised."),
        this));

    nameWidget(m_type, u"noteType"_s, tr("Kind of note"));
    for (const AnnotationType type :
        {AnnotationType::Question, AnnotationType::Comment, AnnotationType::Evidence, AnnotationType::CannotTell})
        m_type->addItem(noteTypeText(type), static_cast<int>(type));
    m_type->setCurrentIndex(qMax(0, m_type->findData(static_cast<int>(note.type))));
    nameWidget(m_place, u"notePlace"_s, tr("What the note is about"));
    if (!note.row.empty() && !note.column.empty())
        m_place->addItem(tr("This cell: row %1, %2").arg(rowName, columnName), OnCell);
    if (!note.row.empty())
        m_place->addItem(tr("The whole row %1").arg(rowName), OnRow);
    if (!note.column.empty())
        m_place->addItem(tr("The whole column %1").arg(columnName), OnColumn);
    m_place->addItem(tr("The whole table"), OnTable);
    nameWidget(m_text, u"noteText"_s, tr("Text of the note"));
    m_text->setPlainText(text(note.text));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(fontMetrics().lineSpacing() * 5);
    nameWidget(m_link, u"noteLink"_s, tr("Web address of the evidence"));
    m_link->setText(text(note.link));
    m_link->setPlaceholderText(u"https://"_s);
    m_linkLabel->setBuddy(m_link);
    auto* form = new QFormLayout;
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Kind"), m_type);
    form->addRow(tr("&About"), m_place);
    form->addRow(tr("&Text"), m_text);
    form->addRow(m_linkLabel, m_link);
    layout->addLayout(form, 1);
    m_problem->setObjectName(u"noteProblem"_s);
    layout->addWidget(m_problem);

    auto* buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("Save the note"), QDialogButtonBox::AcceptRole);
    nameWidget(m_save, u"noteSave"_s, m_save->text());
    m_save->setDefault(true);
    m_save->setShortcut(Qt::CTRL | Qt::Key_Return); // Enter makes a new line in the text
    buttons->addButton(QDialogButtonBox::Cancel)->setObjectName(u"cancelButton"_s);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &NoteDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_type, &QComboBox::currentIndexChanged, this, &NoteDialog::refresh);
    connect(m_text, &QPlainTextEdit::textChanged, this, &NoteDialog::refresh);
    connect(m_link, &QLineEdit::textChanged, this, &NoteDialog::refresh);
    refresh();
    m_text->setFocus(Qt::OtherFocusReason);
    resizeWithinScreen(this, {fontMetrics().averageCharWidth() * 68, sizeHint().height()});
}

crowd::Annotation NoteDialog::note() const
{
    crowd::Annotation note = m_start;
    note.type = static_cast<AnnotationType>(m_type->currentData().toInt());
    const int place = m_place->currentData().toInt();
    if (place == OnColumn || place == OnTable)
        note.row.clear();
    if (place == OnRow || place == OnTable)
        note.column.clear();
    note.text = utf8(m_text->toPlainText().trimmed());
    note.link = note.type == AnnotationType::Evidence ? utf8(m_link->text().trimmed()) : std::string();
    return note;
}

void NoteDialog::refresh()
{
    const crowd::Annotation now = note();
    const bool evidence = now.type == AnnotationType::Evidence;
    m_link->setVisible(evidence);
    m_linkLabel->setVisible(evidence);
    const auto valid = crowd::validate(now);
    m_save->setEnabled(valid.has_value());
    const qsizetype left = 2000 - m_text->toPlainText().size();
    if (now.text.empty() && now.type != AnnotationType::CannotTell)
        m_problem->setText(tr("Write a few words."));
    else if (left < 0)
        m_problem->setText(tr("%Ln character(s) too many.", nullptr, static_cast<int>(-left)));
    else
        m_problem->setText(valid ? QString() : sentence(valid.error()));
}

void NoteDialog::accept()
{
    if (!m_save->isEnabled())
        return;
    Q_EMIT chosen(note());
    QDialog::accept();
}

} // namespace gleaner::ui
