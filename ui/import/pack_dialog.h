#pragma once

#include "core/bundle/package.h"

#include <QDialog>

class QCheckBox;
class QPushButton;

namespace gleaner::ui {

class ProjectPlace;

/// Shows who signed a pack and what it holds, before it is opened. A new city is confirmed by comparing its number; an
/// unsigned pack can't be opened for work.
class PackDialog : public QDialog {
    Q_OBJECT
public:
    PackDialog(const bundle::Bundle& pack, const QString& projectFolder, QWidget* parent);

Q_SIGNALS:
    /// Open it as this project; `trustCity` = the person has compared the number and trusts the city now.
    void chosen(const QString& project, bool trustCity);

private:
    void accept() override;

    bool m_newCity;
    ProjectPlace* m_place = nullptr;
    QCheckBox* m_compared = nullptr;
    QPushButton* m_open = nullptr;
};

} // namespace gleaner::ui
