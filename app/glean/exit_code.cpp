#include "app/glean/exit_code.h"

namespace gleaner::app {

ExitCode exitCodeFor(const base::Error& error)
{
    using base::ErrorCode;
    switch (error.code) {
    case ErrorCode::FileNotFound:
    case ErrorCode::FileUnreadable:
    case ErrorCode::FileUnwritable:
    case ErrorCode::DiskFull:
    case ErrorCode::FileExists:
    case ErrorCode::ProjectReadOnly:
        return ExitCode::ReadWrite;
    case ErrorCode::Usage:
    case ErrorCode::NoSuchTable:
    case ErrorCode::NoSuchLayer:
    case ErrorCode::TableAmbiguous:
    case ErrorCode::NoSuchColumn:
    case ErrorCode::BadParameter:
    case ErrorCode::PassphraseNeeded:
    case ErrorCode::NoIdentity:
        return ExitCode::Usage;
    case ErrorCode::CityNotTrusted:
    case ErrorCode::SniffAmbiguous:
    case ErrorCode::LayerAmbiguous:
    case ErrorCode::NoticeNotAccepted:
        return ExitCode::NeedsDecision;
    case ErrorCode::Cancelled:
        return ExitCode::Cancelled;
    default:
        return ExitCode::Refused;
    }
}

} // namespace gleaner::app
