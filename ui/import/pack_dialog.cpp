#include "ui/import/pack_dialog.h"

#include "ui/import/project_place.h"
#include "ui/import/trust_text.h"
#include "ui/messages/messages.h"
#include "ui/messages/text.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/scroll_body.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QFrame>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

Tone toneOf(bundle::TrustState state)
{
    if (state == bundle::TrustState::Trusted || state == bundle::TrustState::Known)
        return Tone::Good;
    return state == bundle::TrustState::Unsigned ? Tone::Bad : Tone::Caution;
}

} // namespace

PackDialog::PackDialog(const bundle::Bundle& pack, const QString& projectFolder, QWidget* parent)
    : QDialog(parent)
    , m_newCity(pack.state == bundle::TrustState::NewCity)
{
    setObjectName(u"packDialog"_s);
    setWindowTitle(tr("Open a pack"));
    setAttribute(Qt::WA_DeleteOnClose);
    const bundle::Pack& content = *pack.pack;
    const TrustWords words = trustWords(pack.state, text(content.city));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(20, 18, 20, 16);
    outer->setSpacing(14);
    auto* body = new ScrollBody(this);
    outer->addWidget(body, 1);
    QVBoxLayout* layout = body->column();
    layout->setSpacing(14);

    auto* card = makeCard(this);
    auto* line = new QHBoxLayout;
    line->setSpacing(14);
    auto* icon = new QLabel(card);
    icon->setPixmap(linePixmap(words.icon, toneColor(toneOf(pack.state), palette()), 40, devicePixelRatioF()));
    line->addWidget(icon, 0, Qt::AlignTop);
    auto* says = new QVBoxLayout;
    auto* headline = makeTitle(words.headline, card);
    headline->setObjectName(u"trustHeadline"_s);
    says->addWidget(headline);
    auto* meaning = makeText(words.meaning, card);
    meaning->setObjectName(u"trustMeaning"_s);
    says->addWidget(meaning);
    if (isPracticeCity(content.city)) {
        says->addWidget(makeText(
            tr("This is the practice city: its key is published with the program. For practice, not trust."), card));
    }
    for (const base::Issue& issue : pack.issues) {
        auto* warning = makeText(sentence(issue), card);
        nameWidget(warning, u"trustWarning"_s, warning->text());
        QFont strong = warning->font();
        strong.setBold(true);
        warning->setFont(strong);
        says->addWidget(warning);
    }
    line->addLayout(says, 1);
    static_cast<QVBoxLayout*>(card->layout())->addLayout(line);
    if (m_newCity) {
        auto* anchor = new QLabel(groupedFingerprint(text(content.anchor)), card);
        nameWidget(anchor, u"trustAnchor"_s, tr("Number of the city's key"));
        QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        fixed.setPointSizeF(font().pointSizeF());
        anchor->setFont(fixed);
        anchor->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        says->addSpacing(6);
        says->addWidget(anchor);
        // Nobody has a card of the practice city.
        m_compared
            = new QCheckBox(isPracticeCity(content.city) ? tr("I &know that this city is made up, for practice")
                                                         : tr("I have &compared this number with the city's card"),
                card);
        nameWidget(m_compared, u"trustCompared"_s, m_compared->text().remove(u'&'));
        says->addSpacing(6);
        says->addWidget(m_compared);
    }
    layout->addWidget(card);

    auto* facts = new QFormLayout;
    facts->setHorizontalSpacing(18);
    facts->setVerticalSpacing(6);
    const auto addFact = [&](const QString& name, const QString& value) {
        auto* shown = makeText(value, this);
        shown->setAccessibleName(tr("%1: %2").arg(name, value));
        facts->addRow(makeMuted(name, this), shown);
    };
    addFact(tr("Pack"),
        tr("%1, version %2").arg(text(content.ref.id), number(static_cast<std::size_t>(content.ref.version))));
    addFact(tr("Signed on"), text(content.day));
    QStringList tables;
    for (const bundle::PackTable& table : content.tables) {
        tables << tr("%1 (%2)").arg(
            text(table.name), QLocale().formattedDataSize(static_cast<qint64>(table.bytes.size())));
    }
    addFact(tr("Tables"), tables.join(u", "_s));
    addFact(tr("Licence"), text(content.policy.licence));
    addFact(tr("Answer"),
        tr("The city promises an answer within %Ln day(s).", nullptr, static_cast<int>(content.policy.answerDays)));
    layout->addLayout(facts);
    layout->addStretch(1);

    auto* buttons = new QDialogButtonBox(this);
    if (pack.state == bundle::TrustState::Unsigned) {
        buttons->addButton(QDialogButtonBox::Close)->setObjectName(u"cancelButton"_s);
    } else {
        m_place = new ProjectPlace(text(content.ref.id), projectFolder, this);
        layout->addWidget(m_place);
        m_open = buttons->addButton(
            m_newCity ? tr("Trust this city and open") : tr("Open the pack"), QDialogButtonBox::AcceptRole);
        nameWidget(m_open, u"packOpen"_s, m_open->text());
        m_open->setDefault(true);
        m_open->setEnabled(!m_newCity);
        buttons->addButton(QDialogButtonBox::Cancel)->setObjectName(u"cancelButton"_s);
        if (m_compared)
            connect(m_compared, &QCheckBox::toggled, m_open, &QWidget::setEnabled);
    }
    outer->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &PackDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    body->fit(this, fontMetrics().averageCharWidth() * 84);
}

void PackDialog::accept()
{
    if (!m_open || !m_open->isEnabled())
        return;
    Q_EMIT chosen(m_place->path(), m_newCity);
    QDialog::accept();
}

} // namespace gleaner::ui
