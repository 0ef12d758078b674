#include "ui/keys/key_keeper.h"

#include <QCoreApplication>
#include <QEvent>

namespace gleaner::ui {

KeyKeeper::KeyKeeper(QObject* parent, int milliseconds)
    : QObject(parent)
{
    m_idle.setSingleShot(true);
    m_idle.setInterval(milliseconds);
    connect(&m_idle, &QTimer::timeout, this, &KeyKeeper::forget);
}

void KeyKeeper::keep(trust::SecretSeed seed)
{
    m_seed = std::make_shared<const trust::SecretSeed>(std::move(seed));
    m_idle.start();
    QCoreApplication::instance()->installEventFilter(this);
    Q_EMIT opened();
}

void KeyKeeper::touch()
{
    if (m_seed)
        m_idle.start();
}

bool KeyKeeper::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        touch();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void KeyKeeper::forget()
{
    if (!m_seed)
        return;
    m_seed.reset();
    m_idle.stop();
    QCoreApplication::instance()->removeEventFilter(this);
    Q_EMIT forgotten();
}

} // namespace gleaner::ui
