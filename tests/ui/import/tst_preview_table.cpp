#include "ui/import/preview_table.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QTest>

using namespace gleaner::ui;

namespace {

const QString longName = QStringLiteral("Have you seen any of the films of this series, and if so, which ones?");

/// A table of two columns, as wide as the dialogs make them.
class Shown {
public:
    explicit Shown(const QString& name)
        : m_model(2, 2)
    {
        m_model.setHorizontalHeaderLabels({QStringLiteral("id"), name});
        table.setModel(&m_model);
        table.resize(600, 200);
        table.fitColumns();
    }
    QImage header() { return table.horizontalHeader()->grab().toImage(); }

private:
    QStandardItemModel m_model;

public:
    PreviewTable table;
};

} // namespace

class TestPreviewTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// As the program looks: its style sheet draws headers.
    void initTestCase() { applyTheme(*qApp, Theme::Light); }

    void aLongNameIsCutWithDots()
    {
        Shown shown(longName);
        QCOMPARE(shown.table.shownName(0), QStringLiteral("id"));
        const QString cut = shown.table.shownName(1);
        QVERIFY(cut.endsWith(u'…') && longName.startsWith(cut.chopped(1)) && cut.size() > 10);
        shown.table.setColumnWidth(1, 3000);
        QCOMPARE(shown.table.shownName(1), longName);
    }

    void itIsDrawnSo()
    {
        Shown shown(longName);
        Shown cut(shown.table.shownName(1));
        for (int column = 0; column < 2; ++column)
            cut.table.setColumnWidth(column, shown.table.columnWidth(column));
        QCOMPARE(cut.table.shownName(1), shown.table.shownName(1));
        QCOMPARE(shown.header(), cut.header());
        Shown other(QStringLiteral("Another name that is as long as the first one and does not fit either"));
        other.table.setColumnWidth(1, shown.table.columnWidth(1));
        QVERIFY(shown.header() != other.header());
    }
};

QTEST_MAIN(TestPreviewTable)
#include "tst_preview_table.moc"
