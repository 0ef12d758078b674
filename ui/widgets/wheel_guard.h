#pragma once

#include <QObject>

namespace gleaner::ui {

/// Keeps the mouse wheel from changing a choice or a number that it merely passes over: the page scrolls instead.
/// Installed as an event filter of the application. Lists that are open scroll as ever.
class WheelGuard : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace gleaner::ui
