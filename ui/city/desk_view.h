#pragma once

#include "core/registry/registry.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QTabWidget;

namespace gleaner::ui {

class BuildPackDialog;
class Desk;
class JobRunner;

/// The open city desk: its head line, and the tabs inbox, review, releases. Asks for the passphrase of the city's keys
/// when something is to be signed, and once for the reviewer's id.
class DeskView : public QWidget {
    Q_OBJECT

public:
    DeskView(Desk* desk, JobRunner& jobs, QWidget* parent = nullptr);

    void chooseContributions();

Q_SIGNALS:
    void closeRequested();
    /// Somebody said who decides, for the first time.
    void reviewerChosen(const QString& reviewer);

private:
    QWidget* makeHead();
    void load();
    void fillPacks();
    void buildPack();
    void readTable(BuildPackDialog* dialog, const QString& file);
    void savePack();
    void publish();
    void writeReceipts();
    void decide(const std::vector<registry::DecisionInput>& decisions);
    /// Runs `then` once the city's keys are open.
    void withKeys(const std::function<void()>& then);
    void askPassphrase(const QString& problem);
    void tell(const QString& sentence);

    Desk* m_desk;
    JobRunner& m_jobs;
    std::function<void()> m_afterUnlock;
    QLabel* m_city;
    QLabel* m_facts;
    QComboBox* m_packs;
    QPushButton* m_build;
    QPushButton* m_save;
    QTabWidget* m_tabs;
    QLabel* m_message;
};

} // namespace gleaner::ui
