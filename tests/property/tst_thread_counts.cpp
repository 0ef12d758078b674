#include "core/base/parallel.h"
#include "core/clean/clustering/clusters.h"
#include "core/formats/csv/writer.h"
#include "core/history/step.h"
#include "core/project/project_file.h"
#include "core/review/change.h"
#include "tests/support/result_text.h"

#include <QTemporaryDir>
#include <QTest>

#include <random>

/// The same bytes for any number of threads: a table of several chunks, with quotes that mislead the cut, is read,
/// counted, filtered, clustered, edited, compared, exported and stored on 1, 2, 3 and 8 threads.

using namespace gleaner;
using base::Json;

namespace {

constexpr std::size_t sourceBytes = std::size_t{13} << 20U; ///< more chunks than threads, more than one stored frame

/// Rows of a city's table: few and many distinct values, quotes, line breaks in quotes, ragged rows, bytes that are no
/// text. Long stretches in quotes make a reader that cuts anywhere guess wrong.
std::string messyTable()
{
    std::mt19937 random(20261127);
    std::string bytes = "Id,Kind,Street,Note,When\r\n";
    bytes.reserve(sourceBytes + 400'000);
    const char* kinds[] = {"Pothole", "pothole ", "Graffiti", "Noise, loud", "", "Árbol", "ចាន់ធូ"};
    for (int row = 0; bytes.size() < sourceBytes; ++row) {
        const std::string kind = kinds[random() % std::size(kinds)];
        bytes += std::to_string(row * 7) + (kind.find(',') == std::string::npos ? "," + kind : ",\"" + kind + "\"");
        bytes += ",Elm  St " + std::to_string(random() % 6000) + ",";
        switch (random() % 400) {
        case 0:
            bytes += "\"said \"\"no\"\",\nthen left\r\n" + std::string(random() % 60, 'x') + "\"";
            break;
        case 1:
            bytes += "5\" pipe";
            break;
        case 2:
            bytes += "\"run\"on";
            break;
        case 3:
            bytes += "\xff\xfe";
            break;
        default:
            bytes += "n" + std::to_string(random());
        }
        // Now and then a quote that runs over much of a chunk, and looks like rows inside.
        if (row % 50'000 == 30'000) {
            bytes += ",\"";
            for (int line = 0; line < 70'000; ++line)
                bytes += "1,2,3\r\n" + std::to_string(line);
            bytes += "\"";
        } else if (random() % 50 != 0) {
            bytes += ",2024-0" + std::to_string(1 + random() % 9) + "-11";
        }
        bytes += random() % 30 == 0 ? "\n" : "\r\n";
    }
    return bytes;
}

/// Everything about a table that anybody can see, in one digest: dictionaries in their order, codes, rows, schema.
std::string digestOf(const table::Table& table)
{
    base::Sha256 digest;
    for (std::size_t column = 0; column < table.columnCount(); ++column) {
        const auto& info = table.schema().columns[column];
        digest.update(info.id + "\n" + info.name + "\n");
        const table::Dictionary& dictionary = table.column(column)->dictionary();
        for (table::Code code = 0; code < dictionary.size(); ++code)
            digest.update(table::letterText(dictionary.at(code)) + "\n");
        std::string codes;
        for (std::size_t row = 0; row < table.rowCount(); ++row)
            codes += std::to_string(table.column(column)->codes().at(row)) + ",";
        digest.update(codes);
    }
    return base::toHex(base::asBytes(digest.finish())) + " " + std::to_string(table.rowCount());
}

std::string digestOf(std::string_view bytes) { return base::toHex(base::asBytes(base::sha256(bytes))); }

history::Step stepOf(const table::Table& table, const char* operation, const Json& parameters, clean::Scope scope = {})
{
    return {"t", *clean::makeOperation(operation, parameters, &table.schema()), std::move(scope), {}, {}};
}

/// One line for each piece of work; the lines are compared between thread counts.
QStringList work(const base::SharedBytes& source, const QString& folder)
{
    QStringList lines;
    const auto add = [&](const char* what, const std::string& line) {
        lines << QString::fromLatin1(what) + ": " + QString::fromStdString(line);
    };
    base::NullJob job;
    const auto document = formats::csv::read(source, {}, "t", job);
    if (!document)
        return {QString::fromUtf8(resultText(document))};
    add("read", digestOf(document->table));
    for (const auto& issue : document->issues)
        add("issue",
            base::describe(issue) + " row " + std::to_string(issue.place.row.value_or(0)) + " byte "
                + std::to_string(issue.place.byte.value_or(0)) + " times " + std::to_string(issue.count));
    const table::Table& table = document->table;
    const auto id = [&](const char* name) { return table.schema().columns[*table.schema().indexOfNameOrId(name)].id; };

    const std::vector<clean::Facet> facets{
        clean::ListFacet{id("Kind"), {table::cellOf("Pothole"), table::cellOf("")}, true},
        clean::TextFilter{{id("Street")}, "elm  st 1", clean::TextMatch::Starts},
        clean::ListFacet{id("Street"), {}, false}, clean::ListFacet{id("When"), {}, false}};
    const auto view = clean::evaluateFacets(table, facets, job);
    if (!view)
        return {QString::fromUtf8(resultText(view))};
    std::string counts = std::to_string(view->rows.count());
    for (const auto& facet : view->counts) {
        for (const auto& value : facet)
            counts += "\n" + table::letterText(value.cell) + " " + std::to_string(value.count);
    }
    add("facets", digestOf(counts));
    for (const std::string& method : clean::clusterMethods()) {
        std::string text;
        const auto clusters = clean::findClusters(table, 1, table.allRows(), method, job);
        for (const auto& cluster : *clusters) {
            for (const auto& member : cluster.members)
                text += table::letterText(member.cell) + " " + std::to_string(member.count) + "\n";
        }
        add("clusters", digestOf(text));
    }

    table::Table current = table;
    for (const auto& step : {stepOf(table, "collapse-whitespace/1", {{"columns", {id("Street"), id("Kind")}}}),
             stepOf(table, "replace/1",
                 {{"columns", {id("Note")}}, {"find", "^n(\\d)"}, {"with", "$1n"}, {"kind", "regex"}}),
             stepOf(table, "remove-rows/1", Json::object(),
                 {{clean::TextFilter{{id("Note")}, "77", clean::TextMatch::Contains}}, {}})}) {
        const auto done = history::applyStep(current, step, job);
        if (!done)
            return {QString::fromUtf8(resultText(done))};
        current = done->table;
    }
    add("steps", digestOf(current));
    add("digest", base::toHex(base::asBytes(table::tableDigest(current))));
    std::string exported;
    const auto written = formats::csv::writePreserving(
        *document, current,
        [&exported](std::string_view bytes) -> base::Result<void> {
            exported += bytes;
            return {};
        },
        job);
    add("export", written ? digestOf(exported) : resultText(written).toStdString());

    const auto keyed = table.withSchema([&] {
        auto schema = std::make_shared<table::Schema>(table.schema());
        schema->key = {id("Id")};
        return std::shared_ptr<const table::Schema>(std::move(schema));
    }());
    add("key", keyed.rowIds().duplicateKey().value_or("unique") + " " + keyed.rowId(keyed.rowCount() - 1));
    const auto edited
        = history::applyStep(keyed, stepOf(keyed, "change-case/1", {{"columns", {id("Kind")}}, {"to", "upper"}}), job);
    std::string changes;
    const auto found = review::diff(keyed, edited->table, job);
    if (!found)
        return {QString::fromUtf8(resultText(found))};
    for (const auto& change : *found)
        changes += change.id + change.row + change.before + change.after;
    add("changes", std::to_string(found->size()) + " " + digestOf(changes));

    const std::filesystem::path path = (folder + "/p.gleaner").toStdString();
    std::filesystem::remove(path);
    const auto project = project::ProjectFile::create(path, {{"t", source, {}, table.schema(), {}, {}, {}}}, {}, job);
    if (!project)
        return {QString::fromUtf8(resultText(project))};
    const auto tables = (*project)->tables();
    add("stored", tables ? digestOf(tables->front().bytes->view()) : resultText(tables).toStdString());
    add("file", digestOf(*base::readFile(path)));
    return lines;
}

} // namespace

class TestThreadCounts : public QObject {
    Q_OBJECT

private:
    base::SharedBytes m_source;
    QStringList m_expected;
    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase()
    {
        m_source = base::makeBytes(messyTable());
        base::withThreads(1, [this] { m_expected = work(m_source, m_folder.path()); });
        QVERIFY2(m_expected.size() > 12, qPrintable(m_expected.join('\n')));
    }
    void sameBytes_data()
    {
        QTest::addColumn<int>("threads");
        for (const int threads : {1, 2, 3, 8})
            QTest::addRow("%d threads", threads) << threads;
    }
    void sameBytes()
    {
        QFETCH(int, threads);
        QStringList lines;
        base::withThreads(static_cast<std::size_t>(threads), [&] { lines = work(m_source, m_folder.path()); });
        QCOMPARE(lines.join('\n'), m_expected.join('\n'));
    }
};

QTEST_GUILESS_MAIN(TestThreadCounts)
#include "tst_thread_counts.moc"
