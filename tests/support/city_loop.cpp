#include "tests/support/city_loop.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace gleaner::tests {

namespace {

const QString day = QStringLiteral("2026-03-01");

} // namespace

QByteArray CityLoop::notice()
{
    return R"({"gleaner:notice":1,"version":1,"day":"2026-03-01","licence":"CC0-1.0","texts":{"en":{)"
           R"("what":"Open data of the city.","why":"So that residents can mend it.","rules":"Change what is wrong.",)"
           R"("removed":"Nothing.","leaves":"The file that you save.","receives":"The city.","policy":"Public record.",)"
           R"("contact":"The data desk.","kept":"Five years.","rights":"Ask the data desk."}}})";
}

GleanRun CityLoop::init(const QString& city) const
{
    return m_glean.run({"registry", "init", "city", "--city", city, "--no-passphrase", "--day", day});
}

GleanRun CityLoop::buildPack(
    const QString& table, const QString& id, const QStringList& keys, const QStringList& more) const
{
    m_glean.write("notice.json", notice());
    QStringList words{"pack", "build", table, "--registry", "city", "--id", id, "--notice", "notice.json", "--day", day,
        "-o", "pack.glean"};
    for (const QString& key : keys)
        words << "--key" << key;
    return m_glean.run(words + more);
}

GleanRun CityLoop::import(const QString& project) const
{
    const auto state = m_glean.run({"registry", "show", "city", "--json"});
    return m_glean.run(
        {"import", "pack.glean", "-o", project, "--trust", state.json()["anchor"].toString(), "--day", day});
}

GleanRun CityLoop::contribute(const QString& project, const QString& file, const QString& onDay) const
{
    return m_glean.run({"contribute", project, "-o", file, "--accept-notice", "--day", onDay});
}

GleanRun CityLoop::intake(const QStringList& files) const
{
    return m_glean.run(QStringList{"inbox", "add", "--registry", "city", "--day", "2026-03-10", "--json"} + files);
}

QJsonObject CityLoop::review() const { return m_glean.run({"review", "list", "--registry", "city", "--json"}).json(); }

QString CityLoop::stateHash() const
{
    return m_glean.run({"registry", "show", "city", "--json"}).json()["state_hash"].toString();
}

GleanRun CityLoop::decideAll(const QString& pack, const QStringList& declined) const
{
    const QJsonObject list = review();
    QJsonArray decisions;
    for (const auto& group : list["groups"].toArray())
        decisions.append(QJsonObject{{"group", group.toObject()["id"]}, {"verdict", "accepted"}, {"reason", "ok"}});
    for (const QString& item : declined)
        decisions.append(QJsonObject{{"item", item}, {"verdict", "declined"}, {"reason", "wrong-value"}});
    const QJsonObject file{
        {"gleaner:decisions", 1}, {"pack", pack}, {"version", list["version"]}, {"decisions", decisions}};
    m_glean.write("decisions.json", QJsonDocument(file).toJson());
    return m_glean.run({"review", "decide", "--registry", "city", "--file", "decisions.json", "--reviewer", "desk-1",
        "--day", "2026-03-11"});
}

GleanRun CityLoop::publish(const QString& pack) const
{
    return m_glean.run({"publish", "--registry", "city", "--pack", pack, "-o", "out", "--day", "2026-03-12"});
}

GleanRun CityLoop::receipts(const QString& pack) const
{
    return m_glean.run({"receipt", "--registry", "city", "--pack", pack, "-o", "receipts", "--day", "2026-03-12"});
}

} // namespace gleaner::tests
