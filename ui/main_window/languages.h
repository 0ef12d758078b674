#pragma once

#include <QString>
#include <QTranslator>

#include <memory>
#include <vector>

namespace gleaner::ui {

/// The language to use for a wish such as "es_US", "tl_PH" or "" (= of the system): one of the program's codes, or
/// "qps" for the pseudo-locale. Unknown ones give "en".
QString languageFor(const QString& wish);

/// Lengthens and brackets every text (+40 %), so that tests see cut or untranslated words.
class PseudoTranslator final : public QTranslator {
    Q_OBJECT
public:
    using QTranslator::QTranslator;
    QString translate(const char* context, const char* source, const char* disambiguation, int n) const override;
    bool isEmpty() const override { return false; }
};

/// Installs the texts and number formats of one language in the application; replaces the ones before.
class Languages {
public:
    Languages() = default;
    ~Languages();
    Languages(const Languages&) = delete;
    Languages& operator=(const Languages&) = delete;

    void use(const QString& language);

private:
    std::vector<std::unique_ptr<QTranslator>> m_installed;
};

} // namespace gleaner::ui
