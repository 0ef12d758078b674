#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace gleaner::ui {

class GridView;

/// The whole text of the current cell, below the grid, however long it is: very long ones page by page. Follows the
/// current cell while it is open.
class CellPanel : public QWidget {
    Q_OBJECT
public:
    /// Characters on one page: laid out in a few milliseconds even as a single line.
    static constexpr qsizetype pageLength = 8000;

    explicit CellPanel(GridView& grid, QWidget* parent = nullptr);

public Q_SLOTS:
    /// Opens with the keyboard in the text; closes when it is open and has the keyboard.
    void toggle();
    void open();
    void close();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void showCell();
    void showPage();
    void turn(int pages);

    GridView& m_grid;
    QLabel* m_title;
    QLabel* m_place;
    QToolButton* m_previous;
    QToolButton* m_next;
    QPlainTextEdit* m_text;
    QString m_whole;
    qsizetype m_begin = 0; ///< first character of the page
};

} // namespace gleaner::ui
