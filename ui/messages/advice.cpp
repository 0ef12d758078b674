#include "ui/messages/advice.h"

#include <QCoreApplication>

namespace gleaner::ui {

namespace {

using enum base::ErrorCode;

/// The English source of the advice, or null.
const char* source(base::ErrorCode code)
{
    switch (code) {
    case FileNotFound:
        return QT_TRANSLATE_NOOP("Advice",
            "Nothing was changed. The file may have been moved or renamed, or lie on a stick that is not plugged in.");
    case FileUnreadable:
        return QT_TRANSLATE_NOOP(
            "Advice", "Nothing was changed. Copy the file to a folder of your own and open the copy.");
    case FileExists:
        return QT_TRANSLATE_NOOP("Advice", "Choose another name or another folder.");
    case EmptyFile:
        return QT_TRANSLATE_NOOP("Advice", "Nothing was changed. Fetch the file again from where it came.");
    case NotATable:
    case UnknownFile:
        return QT_TRANSLATE_NOOP("Advice",
            "Open a pack, an answer or a project, or save the table as CSV in the program that it comes from and open "
            "that file.");
    case NoSuchTable:
    case NoSuchColumn:
    case NoSuchRow:
    case BadParameter:
    case UnknownOperation:
    case RecipeSyntax:
        return QT_TRANSLATE_NOOP("Advice", "Nothing was changed. Check that the file was made for this table.");
    case TooLarge:
        return QT_TRANSLATE_NOOP("Advice", "Nothing was changed. Work on a part of it at a time.");
    case NotAProject:
    case ProjectDamaged:
        return QT_TRANSLATE_NOOP(
            "Advice", "Keep the file as it is, and open a copy of the project if you have saved one.");
    case KeyOpen:
        return QT_TRANSLATE_NOOP("Advice",
            "Type the passphrase again; upper and lower case differ. If it is lost, the recovery sheet brings the key "
            "back.");
    case IdentityExists:
        return QT_TRANSLATE_NOOP("Advice", "Change its passphrase instead, or work with another profile.");
    case RegistryDamaged:
    case LogBroken:
        return QT_TRANSLATE_NOOP(
            "Advice", "Nothing more was written. Keep the folder as it is and go back to a copy of it.");
    case RegistryNewer:
    case Format:
        return QT_TRANSLATE_NOOP("Advice",
            "Nothing was changed. Open it with the version of Gleaner that it was made with, or a newer one.");
    case ZipName:
    case ZipNameTwin:
    case ZipDuplicate:
    case ZipAttributes:
    case ZipFlags:
    case ZipMethod:
    case ZipExtra:
    case ZipComment:
    case ZipGap:
    case ZipMismatch:
    case ZipCount:
    case ZipCanon:
    case ZipSize:
    case ZipCrc:
    case ZipRatio:
    case Limit:
    case Outer:
    case JsonSyntax:
    case JsonCanon:
    case CsvSyntax:
    case CsvCanon:
    case CsvSchema:
    case DpRef:
    case DpInventory:
    case DpHash:
    case DpSchema:
    case PrivField:
    case Nest:
    case Markup:
    case ItemId:
    case OpClash:
    case ReceiptSum:
    case ReceiptId:
        return QT_TRANSLATE_NOOP("Advice",
            "Nothing of the file was used, and your own work is untouched. It may have been cut off or altered on its "
            "way: ask for it again.");
    case SigFormat:
    case SigLegacy:
    case SigBad:
    case SigKey:
    case SigClaim:
    case SigNamespace:
    case SigPair:
    case SigRevoked:
    case SigRole:
    case SigThreshold:
    case KeyReuse:
    case TrustChain:
    case TrustRollback:
    case TrustExpired:
        return QT_TRANSLATE_NOOP("Advice",
            "Nothing of the file was used, and your own work is untouched. Ask the city, in another way than the one "
            "the file came by, whether it is theirs.");
    default:
        return nullptr;
    }
}

} // namespace

QString advice(base::ErrorCode code)
{
    const char* english = source(code);
    return english ? QCoreApplication::translate("Advice", english) : QString();
}

} // namespace gleaner::ui
