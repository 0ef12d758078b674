#pragma once

#include "core/bundle/package.h"

#include <QWidget>

class QTextBrowser;

namespace gleaner::ui {

/// The city's data-use notice, in the interface language if it has that.
class NoticeStep : public QWidget {
    Q_OBJECT

public:
    explicit NoticeStep(QWidget* parent = nullptr);
    void load(const bundle::Notice& notice, std::string_view city);

private:
    QTextBrowser* m_text;
};

/// The texts of a notice for people who read this interface language ("es", "en_US"): that language, else English, else
/// the first one there is.
const std::map<std::string, std::string>& noticeTexts(const bundle::Notice& notice, const QString& language);
/// The contact of the notice, or nothing.
QString noticeContact(const bundle::Notice& notice);

} // namespace gleaner::ui
