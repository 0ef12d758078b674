#pragma once

#include "core/insight/chart.h"

#include <QPixmap>
#include <QWidget>

#include <memory>

namespace gleaner::ui {

/// Draws a scene and computes nothing. The only door to the charting library: replacing it touches this folder alone.
class ChartView : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual void setScene(const insight::ChartScene& scene) = 0;
    /// The drawing as a picture, as it is shown.
    virtual QPixmap picture() const = 0;
    /// Label and count of each bar as drawn, top to bottom: equal to the scene, checked by a test.
    virtual QList<std::pair<QString, qreal>> drawnBars() const = 0;

    static ChartView* make(QWidget* parent);
};

/// A bar's label in the interface language: "(no value)", "Other (9 groups)", or its text.
QString barLabel(const insight::Bar& bar);

} // namespace gleaner::ui
