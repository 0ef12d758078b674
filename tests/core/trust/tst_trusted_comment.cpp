#include "tests/support/result_text.h"
#include "tests/support/test_keys.h"

#include <QtTest>

using namespace gleaner;

class TestTrustedComment : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundTrip();
    void namespaces();
    void malformed_data();
    void malformed();
};

namespace {

const std::string good = "gleaner1 kind=contribution city=data.example.gov pack=trees@7 role=author "
                         "key=RWSZcNlO1JVh2YKm5e/6A+EujmJCcb5Db/sDmGH4oav3C4KKk9Ai6Vyq "
                         "ssh=SHA256:EcLj5dph8zw1lTizcrfi12Rvv93G/TMOsfNVF23YEbw day=2026-03-09 seq=4";

} // namespace

void TestTrustedComment::roundTrip()
{
    const auto comment = trust::readComment(good, "x.minisig");
    VERIFY_OK(comment);
    QCOMPARE(comment->city, std::string("data.example.gov"));
    QCOMPARE(trust::commentText(*comment), good);
}

void TestTrustedComment::namespaces()
{
    const std::string city = "data.example.gov";
    QCOMPARE(trust::sshNamespace("pack", city), "gleaner-pack@" + city);
    QCOMPARE(trust::sshNamespace("author", city), "gleaner-contribution@" + city);
    QCOMPARE(trust::sshNamespace("receipt", city), "gleaner-receipt@" + city);
    QCOMPARE(trust::sshNamespace("root", city), "gleaner-trust@" + city);
    for (const auto* role : {"facilitator", "peer", "successor"})
        QCOMPARE(trust::sshNamespace(role, city), "gleaner-cosign@" + city);
    QCOMPARE(trust::sshNamespace("stranger", city), std::string());
}

void TestTrustedComment::malformed_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const char* from, const QString& to, const char* code = "E_SIG_FORMAT") {
        QTest::newRow(name) << from << to << code;
    };
    row("other version", "gleaner1", "gleaner2");
    row("unknown kind", "kind=contribution", "kind=gift");
    row("unknown role", "role=author", "role=owner");
    row("role of another kind", "role=author", "role=receipt", "E_SIG_CLAIM");
    row("two spaces", " city=", "  city=");
    row("order", "pack=trees@7 role=author", "role=author pack=trees@7");
    row("missing field", " day=2026-03-09", "");
    row("extra field", "seq=4", "seq=4 time=12:00");
    row("trailing space", "seq=4", "seq=4 ");
    row("empty value", "city=data.example.gov", "city=");
    row("upper-case city", "data.example", "Data.example");
    row("city with empty label", "data.example", "data..example");
    row("pack without version", "trees@7", "trees");
    row("no day", "2026-03-09", "2026-02-30");
    row("time of day", "2026-03-09", "2026-03-09T10:00");
    row("leading zero", "seq=4", "seq=04");
    row("negative", "seq=4", "seq=-4");
    row("plus", "seq=4", "seq=+4");
    row("too big", "seq=4", "seq=99999999999999999999");
    row("not ASCII", "trees@7", QString::fromUtf8("tr\xc3\xa9\x65s@7"));
    row("control character", "trees@7",
        "tre\x1b"
        "es@7");
    row("fingerprint cut", "EcLj5dph", "EcLj5dp");
    row("long", "trees@7", QString(1000, 't') + "@7");
}

void TestTrustedComment::malformed()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const QString, code);
    const QString text = QString::fromStdString(good).replace(from, to);
    QVERIFY(text.toStdString() != good);
    QCOMPARE(codeOf(trust::readComment(text.toStdString(), "x.minisig")), code.toLatin1());
}

QTEST_GUILESS_MAIN(TestTrustedComment)
#include "tst_trusted_comment.moc"
