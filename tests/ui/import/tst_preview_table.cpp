#include "ui/import/preview_table.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using namespace gleaner::ui;

namespace {

const QString longName = QStringLiteral("Have you seen any of the films of this series, and if so, which ones?");

} // namespace

class TestPreviewTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// As the program looks: its style sheet draws headers.
    void initTestCase()
    {
        applyTheme(*qApp, Theme::Light);
        m_model.setHorizontalHeaderLabels({QStringLiteral("id"), longName});
        m_table.reset(makePreviewTable(nullptr));
        m_table->setModel(&m_model);
        m_table->resize(1200, 200);
        fitColumns(*m_table);
    }

    void aLongNameEndsInDots()
    {
        const QImage drawn = headerOf(longName);
        QVERIFY(drawn != headerOf(longName.left(10)));
        QStringList same;
        for (qsizetype size = 0; size < longName.size(); ++size) {
            const QString cut = longName.left(size) + u'…';
            if (headerOf(cut) == drawn)
                same << cut;
        }
        // The one that is drawn, and longer ones, which are cut where the whole name is.
        QVERIFY(!same.isEmpty() && same.front().size() > 10);
        // The dots are seen.
        QVERIFY(headerOf(same.front().chopped(1)) != drawn);
    }

    void aNameThatFitsIsWhole()
    {
        const int before = m_table->columnWidth(1);
        m_table->setColumnWidth(1, 1000);
        QVERIFY(headerOf(longName) != headerOf(longName.chopped(1)));
        m_table->setColumnWidth(1, before);
    }

private:
    /// How the header looks with this name for its second column.
    QImage headerOf(const QString& name)
    {
        m_model.setHeaderData(1, Qt::Horizontal, name);
        return m_table->horizontalHeader()->grab().toImage();
    }

    QStandardItemModel m_model{2, 2};
    std::unique_ptr<QTableView> m_table;
};

QTEST_MAIN(TestPreviewTable)
#include "tst_preview_table.moc"
