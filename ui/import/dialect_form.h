#pragma once

#include "core/formats/csv/dialect.h"

#include <QWidget>

#include <array>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace gleaner::ui {

/// Every choice of how a text table is read, to be set by hand.
class DialectForm : public QWidget {
    Q_OBJECT
public:
    explicit DialectForm(QWidget* parent = nullptr);

    void setDialect(const formats::csv::Dialect& dialect);
    formats::csv::Dialect dialect() const;

Q_SIGNALS:
    void changed();

private:
    void buildCells();
    void buildRows();

    formats::csv::Dialect m_rest; ///< what the form does not show
    QComboBox* m_encoding = nullptr;
    QComboBox* m_delimiter = nullptr;
    QComboBox* m_quote = nullptr;
    QComboBox* m_escape = nullptr;
    QLineEdit* m_comment = nullptr;
    std::array<QSpinBox*, 4> m_counts{};
    std::array<QCheckBox*, 4> m_flags{};
};

/// The name by which people know an encoding.
QString encodingTitle(formats::csv::Encoding encoding);

/// A dialect in one line: "UTF-8, comma, header in 1 row".
QString dialectText(const formats::csv::Dialect& dialect);

/// What tells a reading apart from another with the same dialectText(): "no quotes".
QString differenceText(const formats::csv::Dialect& from, const formats::csv::Dialect& to);

} // namespace gleaner::ui
