#include "ui/keys/restore_key_dialog.h"

#include "core/trust/recovery_sheet.h"
#include "ui/messages/messages.h"
#include "ui/messages/text.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/new_passphrase_edit.h"
#include "ui/widgets/scroll_body.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

RestoreKeyDialog::RestoreKeyDialog(QWidget* parent)
    : QDialog(parent)
    , m_body(new ScrollBody)
    , m_problem(makeHeading(QString()))
    , m_passphrase(new NewPassphraseEdit)
    , m_restore(nullptr)
{
    const QString title = tr("Restore a key from its sheet");
    setWindowTitle(title);
    nameWidget(this, u"restoreKeyDialog"_s, title);
    auto* outer = new QVBoxLayout(this);
    outer->addWidget(m_body, 1);
    QVBoxLayout* layout = m_body->column();
    layout->setSpacing(10);
    layout->addWidget(makeTitle(title));
    layout->addWidget(makeText(tr("Type each line of the sheet as it stands there: four words, or their first four "
                                  "letters, or their numbers, and the two check digits at the end.")));
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (int i = 0; i < 6; ++i) {
        auto* line = new QLineEdit;
        nameWidget(line, u"sheetLine_%1"_s.arg(i + 1), tr("Line %1 of the recovery sheet").arg(i + 1));
        line->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhSensitiveData | Qt::ImhNoAutoUppercase);
        connect(line, &QLineEdit::textChanged, this, &RestoreKeyDialog::refresh);
        form->addRow(tr("Line &%1:").arg(i + 1), line);
        m_lines[static_cast<std::size_t>(i)] = line;
    }
    m_lines[0]->setPlaceholderText(tr("For example: four words, then 07"));
    layout->addLayout(form);
    m_problem->setObjectName(u"sheetProblem"_s);
    layout->addWidget(m_problem);
    layout->addWidget(makeHeading(tr("Protect the restored key")));
    layout->addWidget(m_passphrase);
    layout->addStretch();
    auto* buttons = new QDialogButtonBox;
    m_restore = buttons->addButton(tr("&Restore the key"), QDialogButtonBox::AcceptRole);
    nameWidget(m_restore, u"restoreKeyButton"_s, tr("Restore the key"));
    m_restore->setDefault(true);
    auto* cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    nameWidget(cancel, u"cancelButton"_s, cancel->text());
    outer->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &RestoreKeyDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_passphrase, &NewPassphraseEdit::changed, this, &RestoreKeyDialog::refresh);
    refresh();
    m_lines[0]->setFocus();
    m_body->fit(this, fontMetrics().averageCharWidth() * 78);
}

std::string RestoreKeyDialog::typedSheet() const
{
    QStringList lines;
    for (const QLineEdit* line : m_lines)
        lines << line->text().simplified();
    return utf8(lines.join(u'\n'));
}

void RestoreKeyDialog::refresh()
{
    m_problem->clear();
    m_problem->hide();
    const bool filled = std::all_of(
        m_lines.begin(), m_lines.end(), [](const QLineEdit* line) { return !line->text().trimmed().isEmpty(); });
    if (m_restore)
        m_restore->setEnabled(filled && m_passphrase->isComplete());
}

int RestoreKeyDialog::lineWith(const QString& word) const
{
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (m_lines[i]->text().contains(word, Qt::CaseInsensitive))
            return static_cast<int>(i) + 1;
    }
    return -1;
}

void RestoreKeyDialog::markLine(int line)
{
    if (line < 1 || line > static_cast<int>(m_lines.size()))
        return;
    QLineEdit* edit = m_lines[static_cast<std::size_t>(line - 1)];
    edit->setFocus();
    edit->selectAll();
    edit->setAccessibleDescription(m_problem->text());
}

void RestoreKeyDialog::accept()
{
    const auto seed = trust::readSheet(typedSheet());
    if (seed) {
        QDialog::accept();
        return;
    }
    const base::Error& error = seed.error();
    m_problem->setText(sentence(error));
    m_problem->show();
    m_body->fit(this, width());
    if (error.arguments.empty())
        return;
    const QString argument = text(error.arguments.front());
    if (error.code == base::ErrorCode::SheetLine)
        markLine(argument.toInt());
    else if (error.code == base::ErrorCode::SheetWord)
        markLine(lineWith(argument));
}

RestoreKeyDialog::Options RestoreKeyDialog::options() const
{
    Options options;
    options.sheet = typedSheet();
    options.protection.protection
        = m_passphrase->isProtected() ? trust::Protection::Passphrase : trust::Protection::Device;
    options.protection.passphrase = utf8(m_passphrase->passphrase());
    return options;
}

} // namespace gleaner::ui
