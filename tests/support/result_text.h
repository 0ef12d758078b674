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

/// QVERIFY for a Result that shows the error; the expression is evaluated once.
#define VERIFY_OK(result)                                                                                              \
    do {                                                                                                               \
        const auto& verifiedResult = (result);                                                                         \
        QVERIFY2(verifiedResult.has_value(), resultText(verifiedResult).constData());                                  \
    } while (false)
