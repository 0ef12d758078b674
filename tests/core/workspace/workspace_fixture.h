#pragma once

#include "core/registry/registry.h"
#include "core/workspace/workspace.h"
#include "tests/support/result_text.h"

#include <QTemporaryDir>
#include <QtTest>

namespace gleaner::tests {

/// A city with one pack and a laptop that trusts it.
class LaptopFixture {
public:
    explicit LaptopFixture(const std::string& csv)
    {
        write("trees.csv", csv);
        write("notice.json",
            R"({"gleaner:notice":1,"version":1,"day":"2026-03-01","licence":"CC0-1.0","texts":{"en":{"what":"w","why":"y","rules":"r","removed":"m","leaves":"l","receives":"c","policy":"p","contact":"t","kept":"k","rights":"g"}}})");
        auto created
            = registry::Registry::create(path("city"), "data.example.gov", "2026-03-01", "", std::string(32, '\x05'));
        Q_ASSERT(created);
        city = std::move(*created);
        auto unlocked = city->unlock("");
        Q_ASSERT(unlocked);
        registry::PackBuildRequest request{
            "trees", {path("trees.csv")}, path("notice.json"), std::nullopt, {"Id"}, "2026-03-01", false};
        auto built = city->buildPack(request, job);
        Q_ASSERT_X(built.has_value(), "pack", resultText(built).constData());
        packFile = built->file;
        auto opened = workspace::Profile::open(path("profile"));
        Q_ASSERT(opened);
        profile = std::move(*opened);
        auto key = profile->createIdentity(trust::Protection::Device, "");
        Q_ASSERT_X(key.has_value(), "key", resultText(key).constData());
    }

    std::filesystem::path path(const std::string& name) const { return folder.path().toStdString() + "/" + name; }
    void write(const std::string& name, const std::string& bytes) const
    {
        const auto written = base::writeAtomically(path(name), bytes);
        Q_ASSERT(written);
    }

    /// Trusts the city and opens its pack as a project.
    std::unique_ptr<workspace::Workspace> openPack(const std::string& project)
    {
        auto first = bundle::readBundle(packFile, {});
        Q_ASSERT_X(first.has_value(), "pack", resultText(first).constData());
        auto trusted = profile->trustCity(*first->chain, "2026-03-02");
        Q_ASSERT_X(trusted.has_value(), "trust", resultText(trusted).constData());
        auto read = bundle::readBundle(packFile, *profile->trustContext());
        Q_ASSERT_X(read.has_value(), "pack", resultText(read).constData());
        auto opened = workspace::Workspace::createFromPack(path(project), *read, packFile, job);
        Q_ASSERT_X(opened.has_value(), "project", resultText(opened).constData());
        return std::move(*opened);
    }

    /// A step on the pack's table.
    static history::Step step(const table::Table& table, const char* id, const base::Json& parameters)
    {
        auto operation = clean::makeOperation(id, parameters, &table.schema());
        Q_ASSERT_X(operation.has_value(), "operation", resultText(operation).constData());
        return {table.schema().table, *operation, {}, {}, {}};
    }

    QTemporaryDir folder;
    base::NullJob job;
    std::unique_ptr<registry::Registry> city;
    std::unique_ptr<workspace::Profile> profile;
    std::string packFile;
};

} // namespace gleaner::tests
