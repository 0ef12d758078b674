#pragma once

#include "ui/operations/parameter_panel.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace gleaner::ui {

class TrimPanel final : public ParameterPanel {
    Q_OBJECT
public:
    explicit TrimPanel(QWidget* parent);
    std::optional<base::Json> parameters() const override;
    QString explanation() const override;

private:
    QComboBox* m_ends;
};

class CollapsePanel final : public ParameterPanel {
    Q_OBJECT
public:
    using ParameterPanel::ParameterPanel;
    std::optional<base::Json> parameters() const override;
    QString explanation() const override;
};

class CasePanel final : public ParameterPanel {
    Q_OBJECT
public:
    explicit CasePanel(QWidget* parent);
    std::optional<base::Json> parameters() const override;
    QString explanation() const override;

private:
    QComboBox* m_to;
    QLineEdit* m_keep;
};

class ReplacePanel final : public ParameterPanel {
    Q_OBJECT
public:
    explicit ReplacePanel(QWidget* parent);
    std::optional<base::Json> parameters() const override;
    QString problem() const override;
    QString explanation() const override;

private:
    QLineEdit* m_find;
    QLineEdit* m_with;
    QComboBox* m_kind;
    QCheckBox* m_case;
    QCheckBox* m_words;
};

class RemoveRowsPanel final : public ParameterPanel {
    Q_OBJECT
public:
    using ParameterPanel::ParameterPanel;
    std::optional<base::Json> parameters() const override;
    QString explanation() const override;
    Target target() const override { return Target::Rows; }
};

} // namespace gleaner::ui
