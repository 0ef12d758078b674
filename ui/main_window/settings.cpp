#include "ui/main_window/settings.h"

namespace gleaner::ui {

using namespace Qt::StringLiterals;

Settings::Settings(const QString& profileFolder)
    : m_store(profileFolder + u"/window.ini"_s, QSettings::IniFormat)
{
}

QString Settings::language() const { return m_store.value(u"language"_s).toString(); }
void Settings::setLanguage(const QString& language) { m_store.setValue(u"language"_s, language); }
Theme Settings::theme() const { return themeNamed(m_store.value(u"theme"_s).toString()); }
void Settings::setTheme(Theme theme) { m_store.setValue(u"theme"_s, themeName(theme)); }
QByteArray Settings::windowGeometry() const { return m_store.value(u"geometry"_s).toByteArray(); }
void Settings::setWindowGeometry(const QByteArray& geometry) { m_store.setValue(u"geometry"_s, geometry); }
QByteArray Settings::dockState() const { return m_store.value(u"docks"_s).toByteArray(); }
void Settings::setDockState(const QByteArray& state) { m_store.setValue(u"docks"_s, state); }
QString Settings::registryFolder() const { return m_store.value(u"registry"_s).toString(); }
void Settings::setRegistryFolder(const QString& folder) { m_store.setValue(u"registry"_s, folder); }
QString Settings::reviewer() const { return m_store.value(u"reviewer"_s).toString(); }
void Settings::setReviewer(const QString& reviewer) { m_store.setValue(u"reviewer"_s, reviewer); }

} // namespace gleaner::ui
