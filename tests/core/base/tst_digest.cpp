#include "core/base/digest.h"
#include "core/base/error.h"
#include "core/base/item_id.h"

#include <QtTest>

#include <array>
#include <set>

using namespace gleaner::base;

class TestDigest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knownDigests();
    void piecesEqualTheWhole();
    void textForms();
    void onlyCanonicalTextIsRead();
    void netstringsAndItemIds();
    void errorNamesAreUnique();
};

void TestDigest::knownDigests()
{
    // FIPS 180-4 and RFC 7693 examples for "abc".
    QCOMPARE(
        toHex(asBytes(sha256("abc"))), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QCOMPARE(toHex(asBytes(sha512("abc"))).substr(0, 32), std::string("ddaf35a193617abacc417349ae204131"));
    QCOMPARE(toHex(asBytes(blake2b512("abc"))).substr(0, 32), std::string("ba80a53f981c4d0d6a2797b69f12f6e9"));
}

void TestDigest::piecesEqualTheWhole()
{
    Sha256 pieces;
    pieces.update("a");
    pieces.update("");
    pieces.update("bc");
    QCOMPARE(pieces.finish(), sha256("abc"));
}

void TestDigest::textForms()
{
    QCOMPARE(toBase32("foobar"), std::string("mzxw6ytboi"));
    QCOMPARE(toBase32(""), std::string());
    QCOMPARE(toBase64("foob"), std::string("Zm9vYg=="));
    QCOMPARE(fromBase64("Zm9vYg=="), std::optional<std::string>("foob"));
    QCOMPARE(fromHex("00ff"), std::optional<std::string>(std::string("\0\xff", 2)));
    QVERIFY(identityText(sha256("")).starts_with("sha256:e3b0c442"));
}

void TestDigest::onlyCanonicalTextIsRead()
{
    for (const char* text : {"Zm9vYh==", "Zm9vYg", "Zm9v Yg==", "Zm9vYg==\n", "Zm9vYg==x", "Zm9-"})
        QVERIFY2(!fromBase64(text), text);
    for (const char* text : {"0", "0F", "0g", "00 "})
        QVERIFY2(!fromHex(text), text);
}

void TestDigest::netstringsAndItemIds()
{
    QCOMPARE(ns("é"), std::string("2:é,"));
    QCOMPARE(ns(""), std::string("0:,"));
    QCOMPARE(ns(std::nullopt), std::string("-,"));
    // The vectors of the bundle format, section 13.
    const std::array<NsField, 6> set{"set", "trees", "[\"A-17\"]", "c7k2", "vElm St", "vElm Street"};
    QCOMPARE(itemId("gleaner-change-v1", set), std::string("isj2lrhowxxsoevegnk54l5lmi"));
    const std::array<NsField, 6> insert{
        "insert", "trees", "+1", "", std::nullopt, R"({"c7k2":"vOak Ave","k3a1":"vA-99"})"};
    QCOMPARE(itemId("gleaner-change-v1", insert), std::string("4e4o4cn2nczoaoaby43cxu6ooq"));
}

void TestDigest::errorNamesAreUnique()
{
    std::set<std::string_view> names;
    for (auto code = ErrorCode::Internal; code <= ErrorCode::Usage;
         code = static_cast<ErrorCode>(static_cast<int>(code) + 1)) {
        QVERIFY2(names.insert(errorName(code)).second, std::string(errorName(code)).c_str());
        QVERIFY(!errorTemplate(code).empty());
    }
    QCOMPARE(describe(Error{ErrorCode::NoSuchColumn, {"Height"}, {}}), std::string("There is no column Height."));
}

QTEST_GUILESS_MAIN(TestDigest)
#include "tst_digest.moc"
