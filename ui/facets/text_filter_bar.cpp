#include "ui/facets/text_filter_bar.h"

#include "ui/messages/text.h"
#include "ui/session/step_text.h"
#include "ui/style/icons.h"
#include "ui/widgets/labels.h"

#include <QActionGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

TextFilterBar::TextFilterBar(QWidget* parent)
    : QWidget(parent)
    , m_text(new QLineEdit(this))
    , m_column(new QComboBox(this))
    , m_options(new QToolButton(this))
    , m_problem(makeText({}, this))
{
    nameWidget(this, u"textFilter"_s, tr("Text filter"));
    nameWidget(m_text, u"filterText"_s, tr("Show rows that contain this text"));
    m_text->setPlaceholderText(tr("Filter rows by text"));
    m_text->setClearButtonEnabled(true);
    nameWidget(m_column, u"filterColumn"_s, tr("Column to look in"));
    m_column->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_column->setMinimumContentsLength(8);
    // A long name of a column can be read whole there.
    connect(m_column, &QComboBox::currentTextChanged, m_column, &QWidget::setToolTip);
    nameWidget(m_options, u"filterOptions"_s, tr("How to match"));
    m_options->setIcon(lineIcon(u"sliders"_s));
    m_options->setToolTip(tr("How to match"));
    m_options->setPopupMode(QToolButton::InstantPopup);
    m_problem->setObjectName(u"filterProblem"_s);
    m_problem->hide();

    auto* menu = new QMenu(this);
    menu->setObjectName(u"filterOptionsMenu"_s);
    auto* modes = new QActionGroup(this);
    const auto addOption = [&](const QString& words, const QString& objectName, QActionGroup* group) {
        QAction* action = menu->addAction(words);
        action->setObjectName(objectName);
        action->setCheckable(true);
        if (group)
            group->addAction(action);
        connect(action, &QAction::toggled, this, &TextFilterBar::filterChanged);
        return action;
    };
    m_contains = addOption(tr("Contains"), u"filterContains"_s, modes);
    m_whole = addOption(tr("Is the whole cell"), u"filterWhole"_s, modes);
    m_starts = addOption(tr("Starts with"), u"filterStarts"_s, modes);
    m_regex = addOption(tr("Regular expression"), u"filterRegex"_s, modes);
    m_contains->setChecked(true);
    menu->addSeparator();
    m_case = addOption(tr("Upper and lower case differ"), u"filterCase"_s, nullptr);
    m_accents = addOption(tr("Accents differ"), u"filterAccents"_s, nullptr);
    m_accents->setChecked(true);
    m_invisible = addOption(tr("Invisible characters count"), u"filterInvisible"_s, nullptr);
    menu->addSeparator();
    m_invert = addOption(tr("Show the other rows (invert)"), u"filterInvert"_s, nullptr);
    m_options->setMenu(menu);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_text);
    auto* second = new QHBoxLayout;
    second->addWidget(m_column, 1);
    second->addWidget(m_options);
    layout->addLayout(second);
    layout->addWidget(m_problem);

    m_pause.setSingleShot(true);
    m_pause.setInterval(150);
    connect(&m_pause, &QTimer::timeout, this, &TextFilterBar::filterChanged);
    connect(m_text, &QLineEdit::textChanged, this, [this]() { m_pause.start(); });
    connect(m_text, &QLineEdit::returnPressed, this, [this]() {
        m_pause.stop();
        Q_EMIT filterChanged();
    });
    connect(m_column, &QComboBox::currentIndexChanged, this, &TextFilterBar::filterChanged);
}

void TextFilterBar::setColumns(const table::Schema& schema)
{
    const QSignalBlocker quiet(m_column);
    m_column->clear();
    m_column->addItem(tr("All columns"), QString());
    for (std::size_t column = 0; column < schema.columns.size(); ++column)
        m_column->addItem(columnTitle(schema, column), text(schema.columns[column].id));
    m_column->setToolTip(m_column->currentText());
}

clean::TextFilter TextFilterBar::filter() const
{
    clean::TextFilter filter;
    if (const QString column = m_column->currentData().toString(); !column.isEmpty())
        filter.columns = {utf8(column)};
    filter.query = utf8(m_text->text());
    if (m_whole->isChecked())
        filter.mode = clean::TextMatch::Whole;
    else if (m_starts->isChecked())
        filter.mode = clean::TextMatch::Starts;
    else if (m_regex->isChecked())
        filter.mode = clean::TextMatch::Regex;
    filter.caseSensitive = m_case->isChecked();
    filter.accents = m_accents->isChecked();
    filter.invisible = m_invisible->isChecked();
    filter.invert = m_invert->isChecked();
    return filter;
}

void TextFilterBar::setFilter(const clean::TextFilter& filter)
{
    const QSignalBlocker quiet(this);
    m_column->setCurrentIndex(qMax(0, filter.columns.empty() ? 0 : m_column->findData(text(filter.columns.front()))));
    m_text->setText(text(filter.query));
    m_pause.stop();
    m_contains->setChecked(filter.mode == clean::TextMatch::Contains);
    m_whole->setChecked(filter.mode == clean::TextMatch::Whole);
    m_starts->setChecked(filter.mode == clean::TextMatch::Starts);
    m_regex->setChecked(filter.mode == clean::TextMatch::Regex);
    m_case->setChecked(filter.caseSensitive);
    m_accents->setChecked(filter.accents);
    m_invisible->setChecked(filter.invisible);
    m_invert->setChecked(filter.invert);
}

void TextFilterBar::setProblem(const QString& problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void TextFilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void TextFilterBar::clear() { setFilter({}); }

} // namespace gleaner::ui
