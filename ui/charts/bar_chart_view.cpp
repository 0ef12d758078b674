#include "ui/charts/chart_view.h"
#include "ui/messages/text.h"
#include "ui/style/theme.h"
#include "ui/widgets/labels.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QHorizontalBarSeries>
#include <QVBoxLayout>
#include <QValueAxis>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostLabelLetters = 28;

QString shortened(const QString& label)
{
    return label.size() <= mostLabelLetters ? label : label.left(mostLabelLetters - 1) + QChar(0x2026);
}

/// Horizontal bars by Qt Charts, longest on top, in the colours of the palette, without animation.
class BarChartView final : public ChartView {
public:
    explicit BarChartView(QWidget* parent)
        : ChartView(parent)
        , m_view(new QChartView(this))
    {
        m_view->setRenderHint(QPainter::Antialiasing);
        m_view->setFrameShape(QFrame::NoFrame);
        m_view->setFocusPolicy(Qt::StrongFocus);
        m_view->setObjectName(u"chartDrawing"_s);
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(m_view);
    }

    void setScene(const insight::ChartScene& scene) override
    {
        m_scene = scene;
        draw();
    }

    QPixmap picture() const override { return m_view->grab(); }

    QList<std::pair<QString, qreal>> drawnBars() const override
    {
        QList<std::pair<QString, qreal>> bars;
        if (!m_set)
            return bars;
        for (int i = m_set->count() - 1; i >= 0; --i)
            bars << std::pair(m_labels[i], m_set->at(i));
        return bars;
    }

protected:
    void changeEvent(QEvent* event) override
    {
        ChartView::changeEvent(event);
        if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
            draw();
    }

private:
    void draw()
    {
        const QPalette colors = palette();
        const QColor ink = colors.color(QPalette::Text);
        auto* chart = new QChart;
        chart->setBackgroundVisible(false);
        chart->setMargins(QMargins(4, 4, 12, 4));
        chart->legend()->hide();
        QFont titleFont = font();
        titleFont.setWeight(QFont::DemiBold);
        chart->setTitleFont(titleFont);
        chart->setTitleBrush(ink);
        chart->setTitle(text(m_scene.spec.title).toHtmlEscaped());

        m_set = new QBarSet(QString());
        m_set->setColor(toneColor(Tone::Accent, colors));
        m_set->setBorderColor(toneColor(Tone::Accent, colors));
        m_set->setLabelColor(ink);
        m_labels.clear();
        QStringList categories;
        // The library counts categories from the bottom.
        for (std::size_t i = m_scene.bars.size(); i-- > 0;) {
            const insight::Bar& bar = m_scene.bars[i];
            *m_set << static_cast<qreal>(bar.count);
            m_labels << barLabel(bar);
            // Categories must differ, also where two long labels are cut to the same text.
            QString category = shortened(barLabel(bar));
            while (categories.contains(category))
                category += QChar(0x200B);
            categories << category;
        }
        auto* series = new QHorizontalBarSeries;
        series->append(m_set);
        series->setBarWidth(0.72);
        series->setLabelsVisible(true);
        // Beside the bar: a short one would not hold its count.
        series->setLabelsPosition(QAbstractBarSeries::LabelsOutsideEnd);
        chart->addSeries(series);

        auto* names = new QBarCategoryAxis;
        names->append(categories);
        names->setLabelsBrush(ink);
        names->setLabelsFont(font());
        names->setGridLineVisible(false);
        names->setLinePen(QPen(colors.color(QPalette::Mid)));
        names->setTruncateLabels(false);
        chart->addAxis(names, Qt::AlignLeft);
        series->attachAxis(names);
        auto* counts = new QValueAxis;
        const auto longest = static_cast<qreal>(qMax<std::uint64_t>(1, m_scene.axisMaximum));
        // Beyond the longest bar the axis leaves room for its count; about half of the width is bars.
        const qreal label = fontMetrics().horizontalAdvance(number(m_scene.axisMaximum)) + 24;
        counts->setRange(0, longest * (1 + qBound(0.15, label / qMax(120.0, m_view->width() * 0.4), 0.9)));
        counts->setTickType(QValueAxis::TicksDynamic);
        counts->setTickInterval(static_cast<qreal>(qMax<std::uint64_t>(1, m_scene.axisStep)));
        counts->setLabelFormat(u"%d"_s);
        counts->setLabelsBrush(toneColor(Tone::Muted, colors));
        counts->setLabelsFont(font());
        counts->setGridLineColor(colors.color(QPalette::Mid));
        counts->setLinePen(QPen(colors.color(QPalette::Mid)));
        chart->addAxis(counts, Qt::AlignBottom);
        series->attachAxis(counts);
        m_set->setLabelFont(font());

        QChart* old = m_view->chart();
        m_view->setChart(chart);
        delete old;
        const int line = fontMetrics().height() + 10;
        m_view->setMinimumHeight(line * static_cast<int>(m_scene.bars.size()) + line * 4);
        m_view->setAccessibleName(text(m_scene.spec.title));
        m_view->setAccessibleDescription(text(m_scene.spec.description));
    }

    QChartView* m_view;
    QBarSet* m_set = nullptr;
    QStringList m_labels;
    insight::ChartScene m_scene;
};

} // namespace

ChartView* ChartView::make(QWidget* parent) { return new BarChartView(parent); }

QString barLabel(const insight::Bar& bar)
{
    if (bar.groups > 0)
        return ChartView::tr("Other (%Ln group(s))", nullptr, static_cast<int>(bar.groups));
    return bar.blank ? ChartView::tr("(no value)") : text(bar.label);
}

} // namespace gleaner::ui
