#include "ui/share/sign_step.h"

#include "ui/widgets/labels.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

SignStep::SignStep(QWidget* parent)
    : QWidget(parent)
    , m_noKey(makeCard())
    , m_key(makeCard())
    , m_make(makePrimaryButton(tr("&Make a key…")))
    , m_restore(makeQuietButton(tr("&Restore a key from its sheet…")))
    , m_pseudonym(makeTitle(QString()))
    , m_explanation(makeText(QString()))
{
    setObjectName(u"signStep"_s);
    setFocusProxy(m_make);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(
        makeText(tr("Your signature shows the city that this work came from one and the same person and was "
                    "not altered on its way. It does not tell who you are.")));

    m_noKey->setObjectName(u"noKeyCard"_s);
    nameWidget(m_make, u"makeKeyButton"_s, tr("Make a key"));
    nameWidget(m_restore, u"restoreKeyButton"_s, tr("Restore a key from its sheet"));
    m_noKey->layout()->addWidget(makeHeading(tr("There is no key on this laptop yet")));
    m_noKey->layout()->addWidget(
        makeText(tr("Make one now; it takes a minute. If you had a key on another laptop, bring it "
                    "back with its recovery sheet.")));
    auto* row = new QHBoxLayout;
    row->addWidget(m_make);
    row->addWidget(m_restore);
    row->addStretch();
    static_cast<QVBoxLayout*>(m_noKey->layout())->addLayout(row);
    layout->addWidget(m_noKey);

    m_key->setObjectName(u"keyCard"_s);
    m_pseudonym->setObjectName(u"pseudonym"_s);
    m_explanation->setObjectName(u"pseudonymExplanation"_s);
    m_key->layout()->addWidget(m_pseudonym);
    m_key->layout()->addWidget(m_explanation);
    layout->addWidget(m_key);
    layout->addStretch();
    connect(m_make, &QPushButton::clicked, this, &SignStep::makeKeyRequested);
    connect(m_restore, &QPushButton::clicked, this, &SignStep::restoreKeyRequested);
}

void SignStep::showKey(bool hasKey, const QString& city, const QString& pseudonym, const QString& signer)
{
    m_noKey->setVisible(!hasKey);
    m_key->setVisible(hasKey);
    if (pseudonym.isEmpty()) {
        m_pseudonym->setText(tr("Your pseudonym for %1").arg(city));
        m_explanation->setText(tr("It is computed from your key, and shown as soon as the key is open."));
    } else {
        m_pseudonym->setText(tr("You sign as %1").arg(pseudonym));
        m_explanation->setText(
            tr("This is what %1 sees, with the code %2. Other cities know you by other names and cannot "
               "compare them.")
                .arg(city, signer.left(8)));
    }
}

} // namespace gleaner::ui
