#include "tests/ui/support/picture.h"
#include "ui/import/notice_dialog.h"
#include "ui/import/pack_dialog.h"
#include "ui/import/project_place.h"
#include "ui/import/trust_text.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>

using namespace gleaner;
using namespace gleaner::ui;

class TestPackDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void trustedPackOpensAtOnce();
    void newCityIsComparedFirst();
    void unsignedPackCantBeOpened();
    void practiceCitySaysSo();
    void fingerprintIsGrouped();
    void projectNameIsFree();
    void noticeSpeaksTheLanguage();
    void noticeIsAcceptedOrNot();
    void pictures_data() { tests::addLooks(); }
    void pictures();

private:
    static bundle::Bundle pack(bundle::TrustState state, const std::string& city = "data.example.gov");
    static bundle::Notice notice();
};

bundle::Bundle TestPackDialog::pack(bundle::TrustState state, const std::string& city)
{
    bundle::Bundle bundle;
    bundle.kind = bundle::Kind::Pack;
    bundle.state = state;
    bundle.pack.emplace();
    bundle.pack->ref = {"trees", 3, "sha256:" + std::string(64, 'a')};
    bundle.pack->city = city;
    bundle.pack->anchor = std::string(32, 'a') + std::string(32, '7');
    bundle.pack->day = "2026-11-01";
    bundle.pack->notice = notice();
    bundle.pack->tables.push_back({"trees", std::string(2048, 'x'), {}, {}, bundle::KeyKind::Natural, {}});
    return bundle;
}

bundle::Notice TestPackDialog::notice()
{
    bundle::Notice notice;
    notice.day = "2026-10-01";
    for (const char* topic :
        {"what", "why", "rules", "removed", "leaves", "receives", "policy", "contact", "kept", "rights"}) {
        notice.texts["en"][topic] = std::string("English text about ") + topic + ".";
        notice.texts["es"][topic] = std::string("Texto en español sobre ") + topic + ".";
    }
    return notice;
}

void TestPackDialog::trustedPackOpensAtOnce()
{
    QTemporaryDir folder;
    PackDialog dialog(pack(bundle::TrustState::Trusted), folder.path(), nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy chosen(&dialog, &PackDialog::chosen);
    dialog.show();
    QVERIFY(dialog.findChild<QLabel*>(QStringLiteral("trustHeadline"))
                ->text()
                .contains(QStringLiteral("data.example.gov")));
    QVERIFY(!dialog.findChild<QCheckBox*>());
    QTest::keyClick(&dialog, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().at(0).toString(), folder.filePath(QStringLiteral("trees.gleaner")));
    QVERIFY(!chosen.first().at(1).toBool());
}

void TestPackDialog::newCityIsComparedFirst()
{
    QTemporaryDir folder;
    PackDialog dialog(pack(bundle::TrustState::NewCity), folder.path(), nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy chosen(&dialog, &PackDialog::chosen);
    dialog.show();
    auto* open = dialog.findChild<QPushButton*>(QStringLiteral("packOpen"));
    QVERIFY(!open->isEnabled());
    QTest::keyClick(&dialog, Qt::Key_Return);
    QVERIFY(chosen.isEmpty());
    QVERIFY(dialog.findChild<QLabel*>(QStringLiteral("trustAnchor"))->text().contains(QStringLiteral("7777 7777")));
    dialog.findChild<QCheckBox*>(QStringLiteral("trustCompared"))->click();
    QVERIFY(open->isEnabled());
    open->click();
    QCOMPARE(chosen.size(), 1);
    QVERIFY(chosen.first().at(1).toBool());
    QCOMPARE(tests::namelessControls(dialog), QStringList());
}

void TestPackDialog::unsignedPackCantBeOpened()
{
    QTemporaryDir folder;
    PackDialog dialog(pack(bundle::TrustState::Unsigned), folder.path(), nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QVERIFY(!dialog.findChild<QPushButton*>(QStringLiteral("packOpen")));
    QCOMPARE(dialog.findChild<QLabel*>(QStringLiteral("trustHeadline"))->text(), QStringLiteral("Not signed"));
    QVERIFY(!dialog.findChild<QLabel*>(QStringLiteral("trustMeaning"))->text().isEmpty());
}

void TestPackDialog::practiceCitySaysSo()
{
    QTemporaryDir folder;
    PackDialog dialog(pack(bundle::TrustState::Trusted, "demo.example"), folder.path(), nullptr);
    bool told = false;
    for (const QLabel* label : dialog.findChildren<QLabel*>())
        told = told || label->text().contains(QStringLiteral("For practice, not trust"));
    QVERIFY(told);
}

void TestPackDialog::fingerprintIsGrouped()
{
    QCOMPARE(groupedFingerprint(QStringLiteral("0123456789abcdef0123")), QStringLiteral("0123 4567 89ab cdef\n0123"));
}

void TestPackDialog::projectNameIsFree()
{
    QTemporaryDir folder;
    QCOMPARE(freeProjectPath(folder.path(), QStringLiteral("a")), folder.filePath(QStringLiteral("a.gleaner")));
    QFile file(folder.filePath(QStringLiteral("a.gleaner")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(freeProjectPath(folder.path(), QStringLiteral("a")), folder.filePath(QStringLiteral("a 2.gleaner")));
}

void TestPackDialog::noticeSpeaksTheLanguage()
{
    bundle::Notice texts = notice();
    QCOMPARE(noticeLanguage(texts, "es"), std::string("es"));
    QCOMPARE(noticeLanguage(texts, "km"), std::string("en"));
    texts.texts.erase("en");
    QCOMPARE(noticeLanguage(texts, "km"), std::string("es"));
    QVERIFY(noticeLanguage({}, "en").empty());
}

void TestPackDialog::noticeIsAcceptedOrNot()
{
    NoticeDialog dialog(notice(), QStringLiteral("data.example.gov"), NoticeDialog::Purpose::Accept, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    dialog.findChild<QPushButton*>(QStringLiteral("noticeLater"))->click();
    QVERIFY(accepted.isEmpty());
    dialog.show();
    dialog.findChild<QPushButton*>(QStringLiteral("noticeAccept"))->click();
    QCOMPARE(accepted.size(), 1);
    NoticeDialog again(notice(), QStringLiteral("data.example.gov"), NoticeDialog::Purpose::ReadAgain, nullptr);
    QVERIFY(!again.findChild<QPushButton*>(QStringLiteral("noticeAccept")));
}

void TestPackDialog::pictures()
{
    const QString look = tests::wearLook();
    QTemporaryDir folder;
    bundle::Bundle lookAlike = pack(bundle::TrustState::NewCity);
    lookAlike.issues.push_back({base::ErrorCode::Confusable, {"data.example.gov", "data.examp1e.gov"}, {}, 1});
    PackDialog newCity(lookAlike, folder.path(), nullptr);
    newCity.show();
    QVERIFY(newCity.findChild<QLabel*>("trustWarning")->text().contains(QStringLiteral("data.examp1e.gov")));
    QCOMPARE(tests::inspect(newCity, QStringLiteral("pack-new-") + look), QString());
    PackDialog unsignedPack(pack(bundle::TrustState::Unsigned), folder.path(), nullptr);
    unsignedPack.show();
    QCOMPARE(tests::inspect(unsignedPack, QStringLiteral("pack-unsigned-") + look), QString());
    NoticeDialog page(notice(), QStringLiteral("data.example.gov"), NoticeDialog::Purpose::Accept, nullptr);
    page.show();
    QCOMPARE(tests::inspect(page, QStringLiteral("notice-") + look), QString());
}

QTEST_MAIN(TestPackDialog)
#include "tst_pack_dialog.moc"
