#pragma once

#include "ui/style/theme.h"

#include <QByteArray>
#include <QSettings>
#include <QString>

namespace gleaner::ui {

/// What the program remembers between two runs, as window.ini in the profile's folder.
class Settings {
public:
    explicit Settings(const QString& profileFolder);

    QString language() const; ///< "en", "es" ...; empty = of the system
    void setLanguage(const QString& language);
    Theme theme() const;
    void setTheme(Theme theme);
    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);
    /// State of the docks before a project has its own.
    QByteArray dockState() const;
    void setDockState(const QByteArray& state);
    QString registryFolder() const;
    void setRegistryFolder(const QString& folder);
    QString reviewer() const; ///< staff id that decisions carry
    void setReviewer(const QString& reviewer);

private:
    QSettings m_store;
};

} // namespace gleaner::ui
