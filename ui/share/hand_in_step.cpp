#include "ui/share/hand_in_step.h"

#include "ui/messages/text.h"
#include "ui/share/sent_list.h"
#include "ui/widgets/labels.h"

#include <QFileInfo>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

/// The look of a button follows its property only when the style looks again.
void showAsMainAction(QPushButton* button, bool main)
{
    button->setProperty("primary", main);
    button->style()->unpolish(button);
    button->style()->polish(button);
}

} // namespace

HandInStep::HandInStep(QWidget* parent)
    : QWidget(parent)
    , m_headline(makeHeading(QString()))
    , m_explanation(makeText(QString()))
    , m_save(makePrimaryButton(tr("Save the fi&le…")))
    , m_how(makeCard())
    , m_file(makeHeading(QString()))
    , m_contact(makeText(QString()))
    , m_state(makeText(QString()))
{
    setObjectName(u"handInStep"_s);
    setFocusProxy(m_save);
    m_headline->setObjectName(u"signedSentence"_s);
    nameWidget(m_save, u"saveContributionButton"_s, tr("Save the file"));
    m_how->setObjectName(u"howToHandIn"_s);
    m_file->setObjectName(u"savedSentence"_s);
    m_contact->setObjectName(u"contactSentence"_s);
    m_state->setObjectName(u"handedInSentence"_s);
    m_contact->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_headline);
    layout->addWidget(m_explanation);
    layout->addWidget(m_save, 0, Qt::AlignLeft);
    m_how->layout()->addWidget(m_file);
    m_how->layout()->addWidget(m_contact);
    m_how->layout()->addWidget(m_state);
    layout->addWidget(m_how);
    layout->addStretch();
    connect(m_save, &QPushButton::clicked, this, &HandInStep::save);
}

void HandInStep::load(const project::SentBundle& bundle, Origin origin, const QString& city, const QString& contact)
{
    m_bundle = bundle;
    m_headline->setText(origin == Origin::SignedNow
            ? tr("Signed. Now save the file and give it to %1.").arg(city)
            : tr("This is the file that you handed in on %1, byte for byte.").arg(dayText(bundle.day)));
    m_explanation->setText(
        tr("A copy stays in this project, so that you can save the same file again whenever you need it."));
    m_contact->setText(contact.isEmpty()
            ? tr("Give the file to %1 in the way the city asks for: by e-mail, upload or on a stick.").arg(city)
            : tr("Give the file to %1 in the way the city asks for: by e-mail, upload or on a stick. Its notice names "
                 "this contact: %2")
                  .arg(city, contact));
    m_state->setText(tr("Handed in on %1, not yet answered. When the city's receipt arrives, open it here to see every "
                        "answer.")
                         .arg(dayText(bundle.day)));
    m_how->hide();
    m_save->setText(tr("Save the fi&le…"));
    showAsMainAction(m_save, true);
}

void HandInStep::save()
{
    saveBundle(this, m_bundle, [this](const QString& path) {
        m_file->setText(tr("Saved as %1").arg(QFileInfo(path).fileName()));
        m_how->show();
        m_save->setText(tr("Save the same fi&le again…"));
        showAsMainAction(m_save, false);
        Q_EMIT saved(path);
    });
}

} // namespace gleaner::ui
