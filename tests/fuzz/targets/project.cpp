#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/temporary_folder.h"

#include "core/formats/csv/layout.h"
#include "core/project/project_file.h"

#include <fstream>
#include <sqlite3.h>
#include <zstd.h>

using namespace gleaner;
using project::ProjectFile;

namespace {

const fuzz::TemporaryFolder& folder()
{
    static const fuzz::TemporaryFolder folder;
    return folder;
}

void write(const std::filesystem::path& path, std::string_view bytes)
{
    std::filesystem::remove(path.string() + "-journal");
    std::ofstream(path, std::ios::binary) << bytes;
}

/// A project with one of everything.
const std::string& sample()
{
    static const std::string bytes = [] {
        const auto path = folder().path("sample.gleaner");
        base::NullJob job;
        project::SourceTable source;
        source.name = "trees";
        source.bytes = base::makeBytes("Id;Street\n1;Elm\n2;Oak\n3\n4;\"Oak; Ave\";x\n");
        source.dialect.delimiter = ';';
        const auto document = *formats::csv::read(source.bytes, source.dialect, "trees", job);
        source.schema = document.table.schema();
        source.schema.key = {source.schema.columns[0].id};
        for (table::RowOrdinal row = 0; row < document.layout->rowCount(); ++row)
            source.starts.push_back(document.layout->begin(row));
        source.starts.push_back(document.layout->end(static_cast<table::RowOrdinal>(document.table.rowCount() - 1)));
        auto file = *ProjectFile::create(path, {source}, {"pack"}, job);
        const auto must = [](const auto& done) { fuzz::require(done.has_value(), "the sample can be made"); };
        must(file->appendStep(0, {R"({"op":"trim-whitespace/1","params":{"columns":["o2jd"]}})", {2, 1, 0}}));
        must(file->addNote({"trees", {}, {}, crowd::AnnotationType::Comment, "a note", {}, {}}));
        must(file->addChart({"trees", source.schema.columns[1].id, "Streets", "Bars"}));
        must(file->addSentBundle({"sha256:a", "2026-08-01", 1, "sha256:b", "sent"}));
        must(file->addReceipt({"sha256:r", "sha256:a", 1, "receipt"}));
        must(file->setSetting("view", "x"));
        const table::Table current = document.table.withColumn(
            1, table::setCells(document.table.column(1), {{1, table::cellOf("Elm")}}).column);
        table::RowSet kept = current.allRows();
        kept.remove(0);
        must(file->keepView({{"trees", document.table, current.withRows(kept)}}, job));
        fuzz::require(file->firstRows() != nullptr, "the sample has a kept view");
        file.reset();
        return *base::readFile(path);
    }();
    return bytes;
}

/// Looks at the first rows as the window does.
void checkFirstRows(const ProjectFile& file)
{
    constexpr std::size_t screen = 100;
    const table::RowSourcePtr rows = file.firstRows();
    if (!rows)
        return;
    for (std::size_t row = 0; row < std::min(screen, rows->rowCount()); ++row) {
        const auto place = rows->rowOf(rows->ordinalOf(row));
        fuzz::require(!place || *place == row, "a row is found again where it stands");
        for (std::size_t column = 0; column < std::min(screen, rows->schema().columns.size()); ++column) {
            const table::Cell cell = rows->cell(row, column);
            fuzz::require((cell.state == table::State::Value || cell.state == table::State::Null) != cell.text.empty(),
                "a cell has text if its state says so");
            (void)rows->cellBefore(row, column);
        }
    }
    if (rows->rowCount() > 0)
        (void)rows->cell(rows->rowCount() - 1, 0);
}

/// Everything there is, in one text; the error of the first part that can't be read.
base::Result<std::string> contentOf(const ProjectFile& file)
{
    std::string text;
    const auto tables = file.tables();
    if (!tables)
        return base::forward(tables);
    for (const auto& source : *tables)
        text += source.name + "\n" + std::string(source.bytes->view()) + "\n"
            + base::controlJson(formats::csv::toJson(source.dialect)) + "\n";
    const auto pack = file.pack();
    if (!pack)
        return base::forward(pack);
    text += pack->file;
    const auto steps = file.steps();
    if (!steps)
        return base::forward(steps);
    for (const auto& step : *steps)
        text += step.json + "\n";
    const auto position = file.position();
    if (!position)
        return base::forward(position);
    fuzz::require(*position <= steps->size(), "the position is among the steps");
    const auto notes = file.notes();
    if (!notes)
        return base::forward(notes);
    for (const auto& note : *notes)
        text += note.annotation.text + "\n";
    const auto charts = file.charts();
    if (!charts)
        return base::forward(charts);
    const auto sent = file.sentBundles();
    if (!sent)
        return base::forward(sent);
    for (const auto& bundle : *sent)
        text += bundle.file;
    const auto receipts = file.receipts();
    if (!receipts)
        return base::forward(receipts);
    const auto setting = file.setting("view");
    if (!setting)
        return base::forward(setting);
    return text + setting->value_or("");
}

bool isRefusal(base::ErrorCode code)
{
    using base::ErrorCode;
    return code == ErrorCode::ProjectDamaged || code == ErrorCode::NotAProject || code == ErrorCode::ProjectNewer
        || code == ErrorCode::TooLarge || code == ErrorCode::SourceMissing || code == ErrorCode::SourceChanged;
}

void checkFile(const std::filesystem::path& path)
{
    std::string before;
    {
        const auto file = ProjectFile::open(path);
        if (!file) {
            fuzz::require(isRefusal(file.error().code), "a refused project says why");
            return;
        }
        checkFirstRows(**file);
        const auto content = contentOf(**file);
        if (!content) {
            fuzz::require(isRefusal(content.error().code), "a damaged project says why");
            return;
        }
        before = *content;
        const auto steps = (*file)->steps();
        if (!(*file)->appendStep(steps->size(), {"{}", {1, 1, 0}}))
            return;
    }
    // A step that was confirmed is there, and has cost nothing else.
    const auto file = ProjectFile::open(path);
    if (!file)
        return; // damage that only shows once a page is used again
    const auto content = contentOf(**file);
    if (content)
        fuzz::require(content->size() == before.size() + 3, "a step costs nothing but itself");
}

/// One zstd frame, as parts of a project are stored.
std::string packed(std::string_view bytes)
{
    std::string frame(ZSTD_compressBound(bytes.size()), '\0');
    frame.resize(ZSTD_compress(frame.data(), frame.size(), bytes.data(), bytes.size(), 1));
    return frame;
}

constexpr std::size_t cellCount = 20;

/// Any bytes in one cell of a project that is sound otherwise.
void checkCell(std::string_view bytes, std::size_t which)
{
    static constexpr const char* statements[] = {"UPDATE source SET dialect = CAST(? AS TEXT)",
        "UPDATE source SET schema = CAST(? AS TEXT)", "UPDATE source SET name = CAST(? AS TEXT)",
        "UPDATE step SET json = CAST(? AS TEXT)", "UPDATE chart SET spec = CAST(? AS TEXT)",
        "UPDATE note SET text = CAST(? AS TEXT)", "UPDATE note SET link = CAST(? AS TEXT)",
        "UPDATE note SET type = CAST(? AS TEXT)", "UPDATE frame SET data = ? WHERE id > 1000",
        "UPDATE sent SET file = ?", "UPDATE receipt SET identity = CAST(? AS TEXT)", "UPDATE setting SET value = ?",
        "UPDATE source SET size = length(?) * 100003", "UPDATE page SET lengths = ?", "UPDATE page SET at = length(?)",
        "UPDATE extent SET rows = length(?)", "UPDATE view_page SET cells = ?", "UPDATE view_table SET present = ?",
        "UPDATE view_table SET rows = length(?)", "INSERT INTO reference VALUES(1, ?, x'00', 0)"};
    const auto path = folder().path("cell.gleaner");
    write(path, sample());
    static_assert(std::size(statements) == cellCount);
    sqlite3* database = nullptr;
    sqlite3_stmt* statement = nullptr;
    fuzz::require(sqlite3_open(path.c_str(), &database) == SQLITE_OK, "the sample opens");
    sqlite3_exec(database, "PRAGMA synchronous = OFF", nullptr, nullptr, nullptr);
    fuzz::require(sqlite3_prepare_v2(database, statements[which], -1, &statement, nullptr) == SQLITE_OK,
        "the statement fits the sample");
    sqlite3_bind_blob(statement, 1, bytes.data(), static_cast<int>(bytes.size()), SQLITE_STATIC);
    const bool done = sqlite3_step(statement) == SQLITE_DONE;
    sqlite3_finalize(statement);
    sqlite3_close(database);
    if (done)
        checkFile(path);
}

} // namespace

void fuzz::check(std::string_view bytes)
{
    sample();
    Choices choices(bytes);
    const std::size_t which = choices.below(2 * cellCount + 1);
    if (which < cellCount) {
        checkCell(choices.rest(), which);
        return;
    }
    if (which < 2 * cellCount) {
        checkCell(packed(choices.rest()), which - cellCount);
        return;
    }
    const auto path = folder().path("whole.gleaner");
    write(path, choices.rest());
    checkFile(path);
}

std::vector<std::string> fuzz::seeds()
{
    const auto cell = [](char which, std::string_view text) { return std::string(1, which) + std::string(text); };
    return {cell(2 * cellCount, sample()),
        cell(0,
            R"({"encoding":"utf-8","byteOrderMark":false,"delimiter":";","quote":"\"","escape":"doubled","lineEnd":"lf","skipRows":0,"headerRows":1})"),
        cell(1, R"({"columns":[{"id":"abcd","name":"Id"},{"id":"efgh","nameHex":"ff"}],"key":["abcd"]})"),
        cell(2, "trees"), cell(3, "{}"),
        cell(4, base::controlJson(insight::toJson({"trees", "o2jd", "Streets", "Bars"}))), cell(5, "a note"),
        cell(6, "https://example.org/"), cell(7, "question"),
        cell(8, std::string_view("\x28\xb5\x2f\xfd\x20\x01\x09\x00\x00x", 10)), cell(9, "file"), cell(10, "sha256:r"),
        cell(11, "view"), cell(12, "x"), cell(13, std::string_view("\x06\x06\x02\x0e", 4)), cell(14, "xxxx"),
        cell(15, "xx"),
        cell(16 + cellCount,
            std::string_view("\x01\x01v\x03"
                             "Elm\x02\x00"
                             "e\x00",
                10)),
        cell(17 + cellCount, "\x0e"), cell(18, "xxx"), cell(19, "/dev/zero")};
}
