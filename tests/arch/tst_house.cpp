#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QtTest>

/// Holds every source file against the floor table of ARCHITECTURE.md: who may include whom, how long a file may be,
/// and what core must never call.
class TestHouse : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roomsIncludeLowerFloorsOnly();
    void coreHasNoQt();
    void thirdPartyStaysInItsRooms();
    void windowAndCommandLineKeepToPublicHeaders();
    void featureFoldersDoNotKnowEachOther();
    void filesStayShort();
    void coreAsksNeitherClockNorLocaleNorEnvironment();
    void theProjectSpeaksOfItselfAlone();
};

namespace {

struct Source {
    QString path; ///< from the project's root
    QStringList lines;
};

const QMap<QString, int>& floors()
{
    static const QMap<QString, int> table{{"base", 0}, {"text", 1}, {"table", 1}, {"trust", 1}, {"formats", 2},
        {"clean", 3}, {"crowd", 3}, {"insight", 3}, {"history", 4}, {"review", 5}, {"bundle", 6}, {"project", 6},
        {"registry", 7}, {"workspace", 8}};
    return table;
}

QList<Source> sourcesIn(const QStringList& folders)
{
    QList<Source> sources;
    const QDir root(QStringLiteral(GLEANER_SOURCE_DIR));
    for (const QString& folder : folders) {
        QDirIterator files(root.filePath(folder), {"*.h", "*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                sources.append({root.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll()).split('\n')});
        }
    }
    return sources;
}

QStringList includesOf(const Source& source)
{
    static const QRegularExpression include(QStringLiteral("^\\s*#include\\s+[<\"]([^>\"]+)[>\"]"));
    QStringList includes;
    for (const QString& line : source.lines) {
        if (const auto match = include.match(line); match.hasMatch())
            includes.append(match.captured(1));
    }
    return includes;
}

QString roomOf(const QString& path) { return path.section('/', 1, 1); }

/// A line without its comment and without string literals.
QString codeOf(QString line)
{
    static const QRegularExpression text(QStringLiteral("\"(?:[^\"\\\\]|\\\\.)*\""));
    line.replace(text, QStringLiteral("\"\""));
    const auto comment = line.indexOf(QStringLiteral("//"));
    return comment < 0 ? line : line.left(comment);
}

QByteArray report(const QStringList& faults) { return faults.join('\n').toUtf8(); }

} // namespace

void TestHouse::roomsIncludeLowerFloorsOnly()
{
    QStringList faults;
    const auto sources = sourcesIn({"core"});
    QVERIFY(sources.size() > 50);
    for (const Source& source : sources) {
        const QString room = roomOf(source.path);
        QVERIFY2(floors().contains(room), qPrintable("no floor for " + source.path));
        for (const QString& include : includesOf(source)) {
            if (include.startsWith("ui/") || include.startsWith("app/") || include.startsWith("tests/"))
                faults << source.path + " includes " + include;
            if (!include.startsWith("core/"))
                continue;
            const QString other = roomOf(include);
            if (other != room && floors().value(other, 99) >= floors().value(room))
                faults << source.path + " includes " + include;
        }
    }
    QVERIFY2(faults.isEmpty(), report(faults));
}

void TestHouse::coreHasNoQt()
{
    static const QRegularExpression qt(QStringLiteral("^(Q[A-Z]|Qt|qt)"));
    QStringList faults;
    for (const Source& source : sourcesIn({"core", "app/glean"})) {
        for (const QString& include : includesOf(source)) {
            if (qt.match(include).hasMatch())
                faults << source.path + " includes " + include;
        }
    }
    QVERIFY2(faults.isEmpty(), report(faults));
}

void TestHouse::thirdPartyStaysInItsRooms()
{
    struct Rule {
        QRegularExpression include;
        QStringList rooms;
    };
    const QList<Rule> rules{
        {QRegularExpression(QStringLiteral("^sodium")), {"core/base/", "core/trust/"}},
        {QRegularExpression(QStringLiteral("^sqlite3")), {"core/project/", "core/registry/", "core/formats/sqlite/"}},
        {QRegularExpression(QStringLiteral("^unicode/")), {"core/text/", "core/formats/"}},
        {QRegularExpression(QStringLiteral("^zlib")), {"core/bundle/"}},
        {QRegularExpression(QStringLiteral("^zstd")), {"core/project/"}},
        {QRegularExpression(QStringLiteral("^archive")), {"core/formats/packed/"}},
        {QRegularExpression(QStringLiteral("^expat")), {"core/formats/sheets/"}},
        {QRegularExpression(QStringLiteral("^tbb/")), {"core/base/"}},
        {QRegularExpression(QStringLiteral("^hwy/")), {"core/text/", "core/table/", "core/formats/"}},
        {QRegularExpression(QStringLiteral("^tsl/")), {"core/base/"}},
        {QRegularExpression(QStringLiteral("^boost/")), {"app/glean/"}},
        {QRegularExpression(QStringLiteral("^(QtCharts|QChart|QBar|QHorizontalBar|QValueAxis)")), {"ui/charts/"}},
    };
    QStringList faults;
    for (const Source& source : sourcesIn({"core", "ui", "app"})) {
        for (const QString& include : includesOf(source)) {
            for (const Rule& rule : rules) {
                if (!rule.include.match(include).hasMatch())
                    continue;
                if (std::none_of(rule.rooms.begin(), rule.rooms.end(),
                        [&](const QString& room) { return source.path.startsWith(room); }))
                    faults << source.path + " includes " + include;
            }
        }
    }
    QVERIFY2(faults.isEmpty(), report(faults));
}

void TestHouse::windowAndCommandLineKeepToPublicHeaders()
{
    // What stands between the facade and the stores: nobody above may reach into it.
    static const QRegularExpression inner(QStringLiteral(
        "^core/(registry/(?!registry\\.h)|project/(?!project_file\\.h)|bundle/(?!package\\.h|container\\.h)|"
        "formats/(?!csv/|source\\.h|export\\.h|append\\.h)|"
        "formats/csv/(?!dialect\\.h|document\\.h|issue_places\\.h|sniffer\\.h|writer\\.h|records?\\.h)|"
        "workspace/(project_workspace|profile_store|folder_lock|answers)\\.h)"));
    QStringList faults;
    for (const Source& source : sourcesIn({"ui", "app"})) {
        for (const QString& include : includesOf(source)) {
            if (inner.match(include).hasMatch())
                faults << source.path + " includes " + include;
        }
    }
    QVERIFY2(faults.isEmpty(), report(faults));
}

void TestHouse::featureFoldersDoNotKnowEachOther()
{
    // Furniture that every feature may use.
    const QStringList shared{"widgets", "style", "jobs", "messages", "session"};
    QStringList faults;
    for (const Source& source : sourcesIn({"ui"})) {
        const QString feature = roomOf(source.path);
        if (feature == "main_window")
            continue;
        for (const QString& include : includesOf(source)) {
            if (!include.startsWith("ui/"))
                continue;
            const QString other = roomOf(include);
            if (other != feature && !shared.contains(other))
                faults << source.path + " includes " + include;
        }
    }
    QVERIFY2(faults.isEmpty(), report(faults));
}

void TestHouse::filesStayShort()
{
    QStringList faults;
    for (const Source& source : sourcesIn({"core", "ui", "app", "tests", "resources"})) {
        if (source.lines.size() - 1 > 600)
            faults << source.path + ": " + QString::number(source.lines.size() - 1) + " lines";
    }
    QVERIFY2(faults.isEmpty(), report(faults));
}

void TestHouse::coreAsksNeitherClockNorLocaleNorEnvironment()
{
    static const QRegularExpression banned(QStringLiteral(
        "\\b(system_clock|steady_clock|gettimeofday|clock_gettime|localtime|gmtime|std::time|setlocale|std::locale|"
        "getenv|setenv|std::cout|std::cerr|std::clog|printf|puts|rand|srand|random_device|system|popen|sleep_for|"
        "usleep)"
        "\\s*[(;<{:]"));
    QStringList faults;
    for (const Source& source : sourcesIn({"core"})) {
        for (int line = 0; line < source.lines.size(); ++line) {
            const auto match = banned.match(codeOf(source.lines[line]));
            if (match.hasMatch() && !source.lines[line].contains("snprintf"))
                faults << source.path + ":" + QString::number(line + 1) + " calls " + match.captured(1);
        }
    }
    QVERIFY2(faults.isEmpty(), report(faults));
}

void TestHouse::theProjectSpeaksOfItselfAlone()
{
    static const QRegularExpression unfinished(QStringLiteral("\\b(TODO|FIXME|XXX|HACK)\\b"));
    QStringList faults;
    for (const Source& source : sourcesIn({"core", "ui", "app", "resources"})) {
        for (int line = 0; line < source.lines.size(); ++line) {
            if (unfinished.match(source.lines[line]).hasMatch())
                faults << source.path + ":" + QString::number(line + 1) + " " + source.lines[line].trimmed();
        }
    }
    QVERIFY2(faults.isEmpty(), report(faults));
}

QTEST_GUILESS_MAIN(TestHouse)
#include "tst_house.moc"
