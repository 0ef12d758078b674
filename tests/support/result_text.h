#pragma once

#include "core/base/result.h"

#include <QByteArray>

/// The error's name and sentence for a failed check's message; "ok" if there is none.
template <typename T> QByteArray resultText(const gleaner::base::Result<T>& result)
{
    if (result)
        return QByteArrayLiteral("ok");
    return QByteArray::fromStdString(
        std::string(gleaner::base::errorName(result.error().code)) + ": " + gleaner::base::describe(result.error()));
}

/// The error's stable name, or "ok": for comparing with an expected code.
template <typename T> QByteArray codeOf(const gleaner::base::Result<T>& result)
{
    return result ? QByteArrayLiteral("ok")
                  : QByteArray::fromStdString(std::string(gleaner::base::errorName(result.error().code)));
}

/// QVERIFY for a Result that shows the error.
#define VERIFY_OK(result) QVERIFY2((result).has_value(), resultText(result).constData())
