#pragma once

#include "core/registry/registry.h"

#include <QWidget>

class QStackedWidget;

namespace gleaner::ui {

class Desk;
class DeskView;
class JobRunner;

/// The mode "City desk": a registry is opened or created, contributions are taken in, reviewed, released and answered.
class CityPage : public QWidget {
    Q_OBJECT

public:
    explicit CityPage(JobRunner& jobs, QWidget* parent = nullptr);

    /// Shows an opened registry; null closes the one shown.
    void setRegistry(std::shared_ptr<registry::Registry> registry);
    bool hasRegistry() const;
    /// The staff id that decisions carry, as the settings remember it; empty = it is asked before the first decision.
    void setReviewer(const QString& reviewer);
    /// True while a job works on the registry.
    bool isBusy() const;

public Q_SLOTS:
    /// Opens the registry in `folder`, or offers to create one there.
    void openFolder(const QString& folder);
    /// Asks for a folder, then opens or creates.
    void chooseAndOpen();
    /// Takes contributions into the open registry.
    void addContributions(const QStringList& files);

Q_SIGNALS:
    /// A registry is open now; for the list of recent things.
    void registryOpened(const QString& folder);
    void busyChanged(bool busy);
    /// The person said who decides: to be remembered in the settings.
    void reviewerChosen(const QString& reviewer);

protected:
    void changeEvent(QEvent* event) override;

private:
    using Opened = base::Result<std::unique_ptr<registry::Registry>>;
    void build();
    void createIn(const QString& folder);
    void take(Opened opened, const QString& folder, const QString& whatWasTried);

    JobRunner& m_jobs;
    Desk* m_desk;
    QStackedWidget* m_pages = nullptr;
};

} // namespace gleaner::ui
