#include "ui/notes/notes_panel.h"

#include "ui/messages/messages.h"
#include "ui/messages/text.h"
#include "ui/notes/note_dialog.h"
#include "ui/notes/notes_model.h"
#include "ui/session/step_text.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

/// Icon of the kind, place in small, two lines of text.
class NoteDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {option.fontMetrics.averageCharWidth() * 14, option.fontMetrics.lineSpacing() * 3 + 18};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        item.text.clear();
        QStyle* style = option.widget ? option.widget->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &item, painter, option.widget);
        QPalette palette = QApplication::palette();
        palette.setCurrentColorGroup(option.state & QStyle::State_Enabled ? QPalette::Active : QPalette::Disabled);
        const bool selected = option.state & QStyle::State_Selected;
        const QColor bright = palette.color(QPalette::HighlightedText);
        const QRect area = option.rect.adjusted(10, 7, -8, -7);
        const int size = option.fontMetrics.height();
        painter->drawPixmap(area.x(), area.y(), size, size,
            linePixmap(index.data(NotesModel::IconRole).toString(),
                selected ? bright : toneColor(Tone::Accent, palette), size, painter->device()->devicePixelRatioF()));
        painter->save();
        const QRect words = area.adjusted(size + 8, 0, 0, 0);
        painter->setPen(selected ? bright : toneColor(Tone::Muted, palette));
        painter->drawText(words, Qt::AlignLeft | Qt::AlignTop,
            option.fontMetrics.elidedText(index.data(NotesModel::PlaceRole).toString(), Qt::ElideRight, words.width()));
        painter->setPen(selected ? bright : palette.color(QPalette::Text));
        painter->drawText(words.adjusted(0, option.fontMetrics.lineSpacing() + 3, 0, 2),
            Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, index.data().toString());
        painter->restore();
    }
};

} // namespace

NotesPanel::NotesPanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new NotesModel(this))
    , m_list(new QListView(this))
    , m_empty(new EmptyState(u"comment"_s, tr("No note yet"),
          tr("Not sure about a value? Ask, comment or say that you can't tell. The city answers each note."), this))
    , m_add(new QPushButton(tr("Add a note …"), this))
    , m_edit(makeQuietButton(tr("Edit"), this))
    , m_remove(makeQuietButton(tr("Delete"), this))
{
    nameWidget(this, u"notesPanel"_s, tr("Notes"));
    nameWidget(m_list, u"notesList"_s, tr("Notes"));
    nameWidget(m_add, u"noteAdd"_s, tr("Add a note about the current cell"));
    nameWidget(m_edit, u"noteEdit"_s, tr("Edit the chosen note"));
    nameWidget(m_remove, u"noteRemove"_s, tr("Delete the chosen note"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new NoteDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 6, 10, 10);
    layout->setSpacing(8);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_list, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_edit);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    layout->addLayout(buttons);

    connect(m_add, &QPushButton::clicked, this, [this]() { addNote(crowd::AnnotationType::Question); });
    connect(m_edit, &QPushButton::clicked, this, &NotesPanel::edit);
    connect(m_remove, &QPushButton::clicked, this, &NotesPanel::remove);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &NotesPanel::enableButtons);
    const auto jump = [this](const QModelIndex& index) {
        const crowd::Annotation& note = m_model->noteAt(index.row()).annotation;
        Q_EMIT jumpRequested(note.table, note.row, note.column);
    };
    connect(m_list, &QListView::clicked, this, jump);
    connect(m_list, &QListView::activated, this, jump);
    reload();
}

void NotesPanel::setSession(ProjectSession* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_row.reset();
    m_column.reset();
    if (session)
        connect(session, &ProjectSession::notesChanged, this, &NotesPanel::reload);
    reload();
}

void NotesPanel::setPlace(std::optional<table::RowOrdinal> row, std::optional<std::size_t> column)
{
    m_row = row;
    m_column = column;
}

void NotesPanel::setEditable(bool editable)
{
    m_editable = editable;
    enableButtons();
}

void NotesPanel::reload()
{
    m_model->setNotes(m_session ? &m_session->workspace() : nullptr);
    const bool any = m_model->rowCount() > 0;
    m_list->setVisible(any);
    m_empty->setVisible(!any);
    enableButtons();
}

void NotesPanel::enableButtons()
{
    const bool current = m_list->currentIndex().isValid();
    m_add->setEnabled(m_session && m_editable);
    m_edit->setEnabled(m_session && m_editable && current);
    m_remove->setEnabled(m_session && m_editable && current);
}

QString NotesPanel::rowName() const { return m_row ? number(std::size_t{*m_row} + 1) : QString(); }

void NotesPanel::addNote(crowd::AnnotationType type)
{
    if (!m_session || !m_editable)
        return;
    const table::Table& table = m_session->table();
    crowd::Annotation note;
    note.table = m_session->tableName();
    note.type = type;
    if (m_row) {
        if (const auto position = table.rowOf(*m_row))
            note.row = table.rowId(*position);
    }
    if (m_column && *m_column < table.columnCount())
        note.column = table.schema().columns[*m_column].id;
    if (type == crowd::AnnotationType::CannotTell) {
        save(note);
        return;
    }
    auto* dialog = new NoteDialog(note, rowName(), columnTitleById(table.schema(), note.column), this);
    connect(dialog, &NoteDialog::chosen, this, &NotesPanel::save);
    dialog->open();
}

void NotesPanel::save(const crowd::Annotation& note)
{
    if (!m_session)
        return;
    if (const auto added = m_session->workspace().addNote(note); !added)
        showError(this, tr("The note was not saved"), added.error());
}

void NotesPanel::edit()
{
    const QModelIndex current = m_list->currentIndex();
    if (!m_session || !current.isValid())
        return;
    const project::StoredNote stored = m_model->noteAt(current.row());
    const crowd::Annotation& note = stored.annotation;
    const table::Table& base = m_session->workspace().base(note.table);
    const auto ordinal = base.rowIds().find(note.row);
    auto* dialog = new NoteDialog(note, ordinal ? number(std::size_t{*ordinal} + 1) : text(note.row),
        columnTitleById(base.schema(), note.column), this);
    connect(dialog, &NoteDialog::chosen, this, [this, id = stored.id](const crowd::Annotation& changed) {
        if (!m_session)
            return;
        if (const auto saved = m_session->workspace().replaceNote({id, changed}); !saved)
            showError(this, tr("The note was not saved"), saved.error());
    });
    dialog->open();
}

void NotesPanel::remove()
{
    const QModelIndex current = m_list->currentIndex();
    if (!m_session || !current.isValid())
        return;
    const std::int64_t id = m_model->noteAt(current.row()).id;
    ask(this, tr("Delete this note?"), current.data().toString(), tr("Delete"), [this, id]() {
        if (!m_session)
            return;
        if (const auto removed = m_session->workspace().removeNote(id); !removed)
            showError(this, tr("The note was not deleted"), removed.error());
    });
}

} // namespace gleaner::ui
