#pragma once

#include "core/bundle/package.h"

#include <QDialog>

namespace gleaner::ui {

/// The data-use notice of a pack on one page, in the interface language if the pack has it. Accepted once; can be read
/// again at any time.
class NoticeDialog : public QDialog {
    Q_OBJECT
public:
    enum class Purpose { Accept, ReadAgain };
    NoticeDialog(const bundle::Notice& notice, const QString& city, Purpose purpose, QWidget* parent);
};

/// The language of the notice's texts to show: the wished one, else English, else the first.
std::string noticeLanguage(const bundle::Notice& notice, const std::string& wished);

} // namespace gleaner::ui
