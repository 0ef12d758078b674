#include "ui/main_window/program.h"
#include "ui/messages/messages.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTextStream>

int main(int argc, char** argv)
{
    using namespace Qt::StringLiterals;
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"Gleaner"_s);
    QApplication::setApplicationVersion(QStringLiteral(GLEANER_VERSION));
    QGuiApplication::setDesktopFileName(u"gleaner"_s);

    QCommandLineParser parser;
    parser.setApplicationDescription(u"Clean a city's open data; every fix is signed, reviewed and answered."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption profile(u"profile"_s, u"Folder for keys, trust and recent projects."_s, u"DIR"_s);
    const QCommandLineOption language(u"lang"_s, u"Interface language: en, es."_s, u"LANGUAGE"_s);
    parser.addOption(profile);
    parser.addOption(language);
    parser.addPositionalArgument(u"FILE"_s, u"Pack, table, project or answer to open."_s, u"[FILE]"_s);
    parser.process(application);

    const QStringList files = parser.positionalArguments();
    gleaner::ui::Program program(
        {parser.value(profile), parser.value(language), files.isEmpty() ? QString() : files.first()});
    if (const auto started = program.start(); !started) {
        QTextStream(stderr) << gleaner::ui::sentence(started.error()) << Qt::endl;
        return 5;
    }
    return QApplication::exec();
}
