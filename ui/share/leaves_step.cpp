#include "ui/share/leaves_step.h"

#include "core/base/json.h"
#include "ui/messages/text.h"
#include "ui/share/sent_list.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/roomy_delegate.h"

#include <QCheckBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTextBlock>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

enum Column { NameColumn, PurposeColumn, SizeColumn, FoundColumn };
constexpr int nameRole = Qt::UserRole + 1;
constexpr int mostMarks = 500; // more marks than this help nobody and cost time

QString sizeText(std::size_t bytes) { return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1); }

} // namespace

QString filePurpose(std::string_view name)
{
    if (name == "datapackage.json")
        return LeavesStep::tr("Description: city, pack, day, your public keys");
    if (name == "readme.txt")
        return LeavesStep::tr("What this file is, for people without Gleaner");
    if (name == "notice-ack.json")
        return LeavesStep::tr("That you accepted the notice");
    if (name == "recipe.json")
        return LeavesStep::tr("Your steps, so that the city can repeat them");
    if (name == "data/changes.csv")
        return LeavesStep::tr("Each changed cell, before and after");
    if (name == "data/rules.csv")
        return LeavesStep::tr("Steps that stand for many cells");
    if (name == "data/annotations.csv")
        return LeavesStep::tr("Your notes and questions");
    if (name == "data/evidence.csv")
        return LeavesStep::tr("Links to evidence");
    if (name == "data/charts.csv")
        return LeavesStep::tr("List of your charts");
    if (name.starts_with("charts/"))
        return LeavesStep::tr("A chart, with small groups merged");
    return {};
}

QString draftSummary(const workspace::ContributionDraft& draft)
{
    std::size_t bytes = 0;
    for (const auto& [name, content] : draft.files)
        bytes += content.size();
    std::size_t changes = draft.contribution.changes.size();
    for (const bundle::Rule& rule : draft.contribution.rules)
        changes += static_cast<std::size_t>(rule.changes);
    QStringList parts;
    if (changes > 0)
        parts << LeavesStep::tr("%Ln change(s)", nullptr, static_cast<int>(changes));
    if (!draft.contribution.annotations.empty())
        parts << LeavesStep::tr(
            "%Ln note(s) and question(s)", nullptr, static_cast<int>(draft.contribution.annotations.size()));
    if (!draft.contribution.charts.empty())
        parts << LeavesStep::tr("%Ln chart(s)", nullptr, static_cast<int>(draft.contribution.charts.size()));
    return LeavesStep::tr("%Ln file(s), %1, with %2. What is not listed here is not in the file.", nullptr,
        static_cast<int>(draft.files.size()))
        .arg(sizeText(bytes), parts.join(LeavesStep::tr(", ")));
}

LeavesStep::LeavesStep(QWidget* parent)
    : QWidget(parent)
    , m_summary(makeText(QString()))
    , m_unchanged(makeHeading(QString()))
    , m_home(makeText(QString()))
    , m_team(new QLineEdit)
    , m_room(new QLineEdit)
    , m_search(new QLineEdit)
    , m_found(makeMuted(QString()))
    , m_tree(new QTreeWidget)
    , m_content(new QPlainTextEdit)
    , m_exact(new QCheckBox(tr("Show the exact &bytes")))
{
    setObjectName(u"leavesStep"_s);
    m_summary->setObjectName(u"leavesSummary"_s);
    m_unchanged->setObjectName(u"unchangedSentence"_s);
    m_home->setObjectName(u"chartsLeftHome"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_summary);
    layout->addWidget(m_unchanged);
    layout->addWidget(m_home);
    layout->addWidget(makeNames());
    layout->addWidget(makeFiles(), 1);
}

QWidget* LeavesStep::makeNames()
{
    auto* names = new QWidget;
    auto* row = new QHBoxLayout(names);
    row->setContentsMargins(0, 0, 0, 0);
    const auto add = [row, this](QLineEdit* line, const QString& label, const QString& name, const QString& spoken) {
        auto* words = new QLabel(label);
        words->setBuddy(line);
        nameWidget(line, name, spoken);
        line->setMaxLength(60);
        line->setPlaceholderText(tr("leave empty for none"));
        row->addWidget(words);
        row->addWidget(line, 1);
        connect(line, &QLineEdit::editingFinished, this, [this, line] {
            if (line->isModified()) {
                line->setModified(false);
                Q_EMIT namesEdited();
            }
        });
    };
    add(m_team, tr("&Team:"), u"teamEdit"_s, tr("Name of your team, travels with the file"));
    row->addSpacing(12);
    add(m_room, tr("&Room:"), u"roomEdit"_s, tr("Name of the room or workshop, travels with the file"));
    return names;
}

QWidget* LeavesStep::makeFiles()
{
    nameWidget(m_search, u"leavesSearch"_s, tr("Search in everything that leaves"));
    m_search->setPlaceholderText(tr("Search in everything that leaves"));
    m_search->setClearButtonEnabled(true);
    m_found->setObjectName(u"leavesFound"_s);
    nameWidget(m_tree, u"leavesFiles"_s, tr("Files that leave"));
    m_tree->setColumnCount(4);
    m_tree->setHeaderLabels({tr("File"), tr("What it is"), tr("Size"), tr("Found")});
    m_tree->setRootIsDecorated(false);
    m_tree->setAlternatingRowColors(true);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(NameColumn, QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(PurposeColumn, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(SizeColumn, QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(FoundColumn, QHeaderView::ResizeToContents);
    nameWidget(m_content, u"leavesContent"_s, tr("Content of the file"));
    m_content->setReadOnly(true);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF());
    m_content->setFont(fixed);
    m_content->setMinimumHeight(fontMetrics().lineSpacing() * 5);
    m_tree->setItemDelegate(new RoomyDelegate(m_tree));
    m_tree->setMinimumHeight(fontMetrics().lineSpacing() * 7);
    m_content->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    nameWidget(m_exact, u"exactBytes"_s, tr("Show the exact bytes"));

    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* searchRow = new QHBoxLayout;
    searchRow->addWidget(m_search, 1);
    searchRow->addWidget(m_found);
    m_found->setWordWrap(false);
    layout->addLayout(searchRow);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setObjectName(u"leavesSplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_tree);
    splitter->addWidget(m_content);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    layout->addWidget(splitter, 1);
    layout->addWidget(m_exact);
    connect(m_search, &QLineEdit::textChanged, this, &LeavesStep::search);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &LeavesStep::showFile);
    connect(m_exact, &QCheckBox::toggled, this, &LeavesStep::showFile);
    return box;
}

void LeavesStep::load(const workspace::ContributionDraft& draft)
{
    m_files = draft.files;
    m_summary->setText(draftSummary(draft));
    m_unchanged->setVisible(draft.unchanged.has_value());
    if (draft.unchanged)
        m_unchanged->setText(
            tr("You handed in exactly this work on %1. There is nothing new to sign: the same file can "
               "be saved again.")
                .arg(dayText(draft.unchanged->day)));
    QStringList titles;
    for (const std::string& title : draft.chartsLeftHome)
        titles << tr("“%1”").arg(text(title));
    m_home->setVisible(!titles.isEmpty());
    m_home->setText(tr("%Ln chart(s) stay on this laptop, because the groups are too small to publish: %1.", nullptr,
        static_cast<int>(titles.size()))
                        .arg(titles.join(tr(", "))));
    m_tree->clear();
    for (const auto& [name, content] : m_files) {
        auto* item = new QTreeWidgetItem({text(name), filePurpose(name), sizeText(content.size()), QString()});
        item->setData(NameColumn, nameRole, text(name));
        item->setTextAlignment(SizeColumn, Qt::AlignRight | Qt::AlignVCenter);
        item->setTextAlignment(FoundColumn, Qt::AlignRight | Qt::AlignVCenter);
        item->setToolTip(PurposeColumn, filePurpose(name));
        m_tree->addTopLevelItem(item);
    }
    m_tree->setCurrentItem(m_tree->topLevelItem(0));
    search();
}

QString LeavesStep::team() const { return m_team->text().trimmed(); }
QString LeavesStep::room() const { return m_room->text().trimmed(); }

QString LeavesStep::contentOf(const QTreeWidgetItem* item) const
{
    const std::string name = utf8(item->data(NameColumn, nameRole).toString());
    const auto file = m_files.find(name);
    if (file == m_files.end())
        return {};
    if (!m_exact->isChecked() && name.ends_with(".json")) {
        if (const auto json = base::parseJson(file->second, name))
            return text(json->dump(2, ' ', false, base::Json::error_handler_t::replace));
    }
    return text(file->second);
}

void LeavesStep::showFile()
{
    const QTreeWidgetItem* item = m_tree->currentItem();
    m_content->setPlainText(item ? contentOf(item) : QString());
    markMatches();
}

void LeavesStep::search()
{
    const QString wanted = m_search->text();
    qsizetype total = 0;
    for (int row = 0; row < m_tree->topLevelItemCount(); ++row) {
        QTreeWidgetItem* item = m_tree->topLevelItem(row);
        const qsizetype count = wanted.isEmpty() ? 0 : contentOf(item).count(wanted, Qt::CaseInsensitive);
        total += count;
        item->setText(FoundColumn, count > 0 ? number(static_cast<std::size_t>(count)) : QString());
    }
    m_tree->setColumnHidden(FoundColumn, wanted.isEmpty());
    m_found->setVisible(!wanted.isEmpty());
    m_found->setText(total == 0 ? tr("Found nowhere") : tr("Found %Ln time(s)", nullptr, static_cast<int>(total)));
    showFile();
}

void LeavesStep::markMatches()
{
    const QString wanted = m_search->text();
    QList<QTextEdit::ExtraSelection> marks;
    QTextCursor cursor(m_content->document());
    while (!wanted.isEmpty() && marks.size() < mostMarks) {
        cursor = m_content->document()->find(wanted, cursor);
        if (cursor.isNull())
            break;
        QTextEdit::ExtraSelection mark;
        mark.cursor = cursor;
        mark.format.setBackground(palette().highlight());
        mark.format.setForeground(palette().highlightedText());
        marks << mark;
    }
    m_content->setExtraSelections(marks);
    if (!marks.isEmpty()) {
        QTextCursor first = marks.first().cursor;
        first.clearSelection();
        m_content->setTextCursor(first);
    }
}

} // namespace gleaner::ui
