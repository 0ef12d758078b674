#include "ui/keys/recovery_sheet_dialog.h"

#include "ui/messages/text.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/scroll_body.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

QString fourDigits(int value) { return u"%1"_s.arg(value, 4, 10, QChar(u'0')); }
QString twoDigits(int value) { return u"%1"_s.arg(value, 2, 10, QChar(u'0')); }

QLabel* sheetWord(const trust::SheetLine& line, std::size_t place, int row)
{
    const QString word = text(line.words[place]);
    auto* label = new QLabel(u"%1\n%2"_s.arg(word, fourDigits(line.numbers[place])));
    label->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    nameWidget(label, u"sheetWord_%1_%2"_s.arg(row + 1).arg(place + 1),
        RecoverySheetDialog::tr("Line %1, word %2: %3").arg(row + 1).arg(place + 1).arg(word));
    return label;
}

} // namespace

RecoverySheetDialog::RecoverySheetDialog(trust::RecoverySheet sheet, QWidget* parent)
    : QDialog(parent)
    , m_sheet(std::move(sheet))
{
    const QString title = tr("Recovery sheet");
    setWindowTitle(title);
    nameWidget(this, u"recoverySheetDialog"_s, title);
    auto* outer = new QVBoxLayout(this);
    auto* body = new ScrollBody;
    outer->addWidget(body, 1);
    QVBoxLayout* layout = body->column();
    layout->setSpacing(10);
    layout->addWidget(makeTitle(title));
    layout->addWidget(
        makeText(tr("These 24 words are your key. Print them or write them down, and keep them where "
                    "nobody else looks: whoever has them can sign as you. Words or numbers are enough.")));
    auto* card = makeCard();
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(10);
    static_cast<QVBoxLayout*>(card->layout())->addLayout(grid);
    grid->addWidget(makeMuted(tr("Line")), 0, 0);
    auto* checkHeading = makeMuted(tr("Check"));
    grid->addWidget(checkHeading, 0, 5, Qt::AlignRight);
    for (int row = 0; row < 6; ++row) {
        const trust::SheetLine& line = m_sheet[static_cast<std::size_t>(row)];
        grid->addWidget(makeMuted(QString::number(row + 1)), row + 1, 0, Qt::AlignTop);
        for (std::size_t place = 0; place < 4; ++place)
            grid->addWidget(sheetWord(line, place, row), row + 1, static_cast<int>(place) + 1);
        auto* check = new QLabel(twoDigits(line.check));
        nameWidget(
            check, u"sheetCheck_%1"_s.arg(row + 1), tr("Check digits of line %1: %2").arg(row + 1).arg(line.check));
        grid->addWidget(check, row + 1, 5, Qt::AlignTop | Qt::AlignRight);
    }
    for (int column = 1; column <= 4; ++column)
        grid->setColumnStretch(column, 1);
    layout->addWidget(card);
    layout->addStretch();
    auto* buttons = new QDialogButtonBox;
    auto* print = buttons->addButton(tr("&Print…"), QDialogButtonBox::ActionRole);
    nameWidget(print, u"printSheetButton"_s, tr("Print the recovery sheet"));
    auto* save = buttons->addButton(tr("&Save as text…"), QDialogButtonBox::ActionRole);
    nameWidget(save, u"saveSheetButton"_s, tr("Save the recovery sheet as text"));
    auto* close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    nameWidget(close, u"closeButton"_s, close->text());
    outer->addWidget(buttons);
    connect(print, &QPushButton::clicked, this, &RecoverySheetDialog::printRequested);
    connect(save, &QPushButton::clicked, this, &RecoverySheetDialog::saveRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    print->setDefault(true);
    body->fit(this, fontMetrics().averageCharWidth() * 80);
}

QString recoverySheetHtml(const trust::RecoverySheet& sheet)
{
    QString rows;
    for (std::size_t row = 0; row < sheet.size(); ++row) {
        QString cells;
        for (std::size_t place = 0; place < 4; ++place)
            cells += u"<td><big>%1</big><br>%2</td>"_s.arg(
                text(sheet[row].words[place]).toHtmlEscaped(), fourDigits(sheet[row].numbers[place]));
        rows += u"<tr><td>%1</td>%2<td align=\"right\">%3</td></tr>"_s.arg(row + 1).arg(
            cells, twoDigits(sheet[row].check));
    }
    return u"<h1>%1</h1><p>%2</p><table cellpadding=\"10\" width=\"100%\">%3</table><p>%4</p>"_s.arg(
        RecoverySheetDialog::tr("Recovery sheet of a Gleaner key").toHtmlEscaped(),
        RecoverySheetDialog::tr(
            "Whoever has these words can sign as the owner of the key. Keep this sheet where nobody "
            "else looks.")
            .toHtmlEscaped(),
        rows,
        RecoverySheetDialog::tr(
            "To bring the key back, choose “Restore a key from its sheet” in the menu “Your key” and "
            "type each line: the words, their first four letters or the numbers, then the two check "
            "digits at the end of the line.")
            .toHtmlEscaped());
}

} // namespace gleaner::ui
