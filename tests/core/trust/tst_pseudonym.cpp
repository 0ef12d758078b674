#include "tests/support/test_keys.h"

#include <QRegularExpression>
#include <QtTest>
#include <set>

using namespace gleaner;

class TestPseudonym : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isFrozen();
    void hasTwoWordsAndANumber();
};

void TestPseudonym::isFrozen()
{
    // Another word here renames people on every laptop.
    QCOMPARE(
        QByteArray::fromStdString(trust::pseudonym(test_keys::person().signer())), QByteArray("Apricot-Iguana-70"));
}

void TestPseudonym::hasTwoWordsAndANumber()
{
    static const QRegularExpression form(QStringLiteral("^[A-Z][a-z]+-[A-Z][a-z]+-[1-9][0-9]$"));
    std::set<std::string> names;
    for (std::uint32_t epoch = 0; epoch < 100; ++epoch) {
        const std::string name = trust::pseudonym(test_keys::person(epoch).signer());
        QVERIFY2(form.match(QString::fromStdString(name)).hasMatch(), name.c_str());
        names.insert(name);
    }
    QCOMPARE(names.size(), std::size_t{100});
}

QTEST_GUILESS_MAIN(TestPseudonym)
#include "tst_pseudonym.moc"
