#pragma once

#include "tests/support/result_text.h"
#include "ui/main_window/main_window.h"
#include "ui/messages/text.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

namespace gleaner::tests {

/// The real window on a profile and a folder of its own.
class WindowFixture {
public:
    WindowFixture()
        : m_settings(m_folder.filePath(QStringLiteral("profile")))
    {
        // Projects that are proposed for Documents go to the folder of the test.
        qputenv("HOME", QFile::encodeName(m_folder.path()));
        auto profile = workspace::Profile::open(ui::toPath(m_folder.filePath(QStringLiteral("profile"))));
        if (!profile)
            qFatal("%s", resultText(profile).constData());
        m_profile = std::move(*profile);
        makeWindow();
    }

    /// A new window on the same profile and settings, as after a restart.
    void makeWindow()
    {
        window.reset();
        window = std::make_unique<ui::MainWindow>(ui::WindowServices{jobs, *m_profile, m_settings, {}});
        window->resize(1360, 860);
        window->show();
    }

    QString path(const QString& name) const { return m_folder.filePath(name); }
    workspace::Profile& profile() { return *m_profile; }
    ui::Settings& settings() { return m_settings; }

    QString writeFile(const QString& name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no temporary folder");
        return path(name);
    }
    bool settle() const
    {
        return QTest::qWaitFor([this]() { return jobs.isIdle(); }, 20'000);
    }
    /// The shown dialog or widget of this name, waited for.
    template <typename Widget> Widget* wait(const char* name) const
    {
        Widget* found = nullptr;
        (void)QTest::qWaitFor(
            [&]() {
                for (Widget* widget : window->findChildren<Widget*>(QString::fromLatin1(name))) {
                    if (widget->isVisible())
                        found = widget;
                }
                return found != nullptr;
            },
            10'000);
        return found;
    }

private:
    QTemporaryDir m_folder;
    ui::Settings m_settings;
    std::unique_ptr<workspace::Profile> m_profile;

public:
    ui::JobRunner jobs;
    std::unique_ptr<ui::MainWindow> window;
};

} // namespace gleaner::tests
