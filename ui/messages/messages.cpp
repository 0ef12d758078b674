#include "ui/messages/messages.h"

#include "ui/messages/advice.h"
#include "ui/messages/core_texts.h"
#include "ui/messages/text.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QCoreApplication>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QStringList>
#include <algorithm>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

/// An argument that is an absolute path names a person's folders: only its last part is shown. Core's own phrases are
/// translated.
QString shownArgument(const std::string& argument)
{
    const std::vector<std::string_view> phrases = phraseTexts();
    if (std::ranges::find(phrases, argument) != phrases.end())
        return QCoreApplication::translate("Phrase", argument.c_str());
    const QString whole = text(argument);
    if (!whole.contains(u'\n') && QFileInfo(whole).isAbsolute() && whole.size() > 1)
        return QFileInfo(whole).fileName();
    return whole;
}

QString filled(std::string_view pattern, const std::vector<std::string>& arguments)
{
    const QString translated = QCoreApplication::translate("Error", std::string(pattern).c_str());
    QString sentence;
    for (qsizetype i = 0; i < translated.size(); ++i) {
        if (translated[i] == u'%' && i + 1 < translated.size() && translated[i + 1] >= u'1'
            && translated[i + 1] <= u'9') {
            const auto index = static_cast<std::size_t>(translated[++i].digitValue() - 1);
            if (index < arguments.size())
                sentence += shownArgument(arguments[index]);
        } else {
            sentence += translated[i];
        }
    }
    return sentence;
}

QMessageBox* makeBox(
    QWidget* parent, const QString& icon, Tone tone, const QString& headline, const QString& explanation)
{
    auto* box = new QMessageBox(parent);
    box->setObjectName(u"messageBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(QCoreApplication::applicationName());
    const int size = box->fontMetrics().height() * 2;
    box->setIconPixmap(linePixmap(icon, toneColor(tone, box->palette()), size, box->devicePixelRatioF()));
    box->setTextFormat(Qt::PlainText);
    box->setText(headline);
    box->setInformativeText(explanation);
    return box;
}

} // namespace

QString sentence(const base::Error& error) { return filled(base::errorTemplate(error.code), error.arguments); }

QString sentence(const base::Issue& issue) { return filled(base::errorTemplate(issue.code), issue.arguments); }

QString placeText(const base::Place& place)
{
    QStringList parts;
    if (!place.file.empty())
        parts << shownArgument(place.file);
    if (place.row)
        parts << QCoreApplication::translate("Messages", "row %1").arg(number(*place.row));
    if (!place.column.empty())
        parts << QCoreApplication::translate("Messages", "column %1").arg(text(place.column));
    if (place.byte)
        parts << QCoreApplication::translate("Messages", "byte %1").arg(number(*place.byte));
    return parts.join(QCoreApplication::translate("Messages", ", "));
}

QString copyableDetails(const base::Error& error)
{
    QStringList lines{u"code: "_s + text(base::errorName(error.code))};
    for (const std::string& argument : error.arguments)
        lines << u"argument: "_s + shownArgument(argument);
    if (!error.place.file.empty())
        lines << u"file: "_s + shownArgument(error.place.file);
    if (error.place.row)
        lines << u"row: "_s + QString::number(*error.place.row);
    if (!error.place.column.empty())
        lines << u"column: "_s + text(error.place.column);
    if (error.place.byte)
        lines << u"byte: "_s + QString::number(*error.place.byte);
    lines << u"version: "_s + QCoreApplication::applicationVersion();
    return lines.join(u'\n');
}

void showError(QWidget* parent, const QString& whatWasTried, const base::Error& error)
{
    if (error.code == base::ErrorCode::Cancelled)
        return;
    QString explanation = sentence(error);
    if (const QString next = advice(error.code); !next.isEmpty())
        explanation += u"\n\n"_s + next;
    if (const QString place = placeText(error.place); !place.isEmpty())
        explanation += u"\n\n"_s + QCoreApplication::translate("Messages", "Place: %1").arg(place);
    QMessageBox* box = makeBox(parent, u"warning"_s, Tone::Caution, whatWasTried, explanation);
    box->setDetailedText(copyableDetails(error));
    box->setStandardButtons(QMessageBox::Close);
    box->setDefaultButton(QMessageBox::Close); // not the one for the details
    box->open();
}

void showInformation(QWidget* parent, const QString& headline, const QString& explanation)
{
    QMessageBox* box = makeBox(parent, u"info"_s, Tone::Accent, headline, explanation);
    box->setStandardButtons(QMessageBox::Close);
    box->open();
}

void ask(QWidget* parent, const QString& question, const QString& explanation, const QString& verb,
    const std::function<void()>& act)
{
    QMessageBox* box = makeBox(parent, u"question"_s, Tone::Accent, question, explanation);
    QPushButton* yes = box->addButton(verb, QMessageBox::AcceptRole);
    yes->setObjectName(u"confirmButton"_s);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    // A message box answers with a button, not with accepted(): its own buttons have roles of their own.
    QObject::connect(box, &QMessageBox::buttonClicked, parent ? static_cast<QObject*>(parent) : qApp,
        [yes, act](QAbstractButton* clicked) {
            if (clicked == yes)
                act();
        });
    box->open();
}

} // namespace gleaner::ui
