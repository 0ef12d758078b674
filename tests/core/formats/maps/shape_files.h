#pragma once

#include <QByteArray>
#include <QList>
#include <QtEndian>

#include <initializer_list>

namespace gleaner::tests {

template <typename Number> QByteArray little(Number number)
{
    QByteArray bytes(sizeof(Number), '\0');
    qToLittleEndian(number, bytes.data());
    return bytes;
}

inline QByteArray bigWord(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

inline QByteArray reals(std::initializer_list<double> numbers)
{
    QByteArray bytes;
    for (const double number : numbers)
        bytes += little(number);
    return bytes;
}

/// A record of lines or rings: kind, box, parts, positions.
inline QByteArray partsShape(quint32 kind, const QList<QList<QPair<double, double>>>& parts)
{
    QByteArray starts;
    QByteArray positions;
    quint32 count = 0;
    for (const auto& part : parts) {
        starts += little(count);
        for (const auto& [x, y] : part)
            positions += reals({x, y});
        count += static_cast<quint32>(part.size());
    }
    return little(kind) + reals({0, 0, 0, 0}) + little(static_cast<quint32>(parts.size())) + little(count) + starts
        + positions;
}

/// The .shp and .shx files of some records.
struct ShapeFiles {
    QByteArray shp;
    QByteArray shx;

    explicit ShapeFiles(const QList<QByteArray>& records)
    {
        const QByteArray head = bigWord(9994) + QByteArray(96, '\0');
        shp = head;
        shx = head;
        quint32 number = 0;
        for (const QByteArray& record : records) {
            const QByteArray length = bigWord(static_cast<quint32>(record.size() / 2));
            shx += bigWord(static_cast<quint32>(shp.size() / 2)) + length;
            shp += bigWord(++number) + length + record;
        }
    }
};

struct DbfField {
    QByteArray name;
    char type = 'C';
    int width = 10;
};

/// A dBASE table; the rows whose places `deleted` names are marked as deleted.
inline QByteArray dbfOf(const QList<DbfField>& fields, const QList<QList<QByteArray>>& rows,
    const QList<qsizetype>& deleted = {}, quint8 driver = 0)
{
    QByteArray descriptors;
    quint16 width = 1;
    for (const DbfField& field : fields) {
        descriptors += field.name.leftJustified(11, '\0', true) + field.type + QByteArray(4, '\0')
            + static_cast<char>(field.width) + QByteArray(15, '\0');
        width = static_cast<quint16>(width + field.width);
    }
    const auto start = static_cast<quint16>(32 + descriptors.size() + 1);
    QByteArray bytes = QByteArray("\x03\x7C\x01\x01", 4) + little(static_cast<quint32>(rows.size())) + little(start)
        + little(width) + QByteArray(17, '\0') + static_cast<char>(driver) + QByteArray(2, '\0') + descriptors + '\r';
    for (qsizetype row = 0; row < rows.size(); ++row) {
        bytes += deleted.contains(row) ? '*' : ' ';
        for (qsizetype cell = 0; cell < fields.size(); ++cell) {
            bytes += fields[cell].type == 'C' ? rows[row][cell].leftJustified(fields[cell].width, ' ', true)
                                              : rows[row][cell].rightJustified(fields[cell].width, ' ', true);
        }
    }
    return bytes + '\x1A';
}

} // namespace gleaner::tests
