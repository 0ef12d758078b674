#include "core/trust/recovery_sheet.h"

#include <algorithm>

namespace gleaner::trust {

using base::Digest32;

namespace {

constexpr std::size_t wordsPerLine = 4;
constexpr std::size_t bitsPerWord = 11;

std::uint8_t checkByte(std::string_view master)
{
    return base::blake2b256("gleaner-words-v1" + std::string(master))[0];
}

/// Big-endian groups of 11 bits of the master and its check byte.
std::size_t groupAt(std::string_view bits, std::size_t group)
{
    std::size_t value = 0;
    for (std::size_t bit = group * bitsPerWord; bit < (group + 1) * bitsPerWord; ++bit)
        value = (value << 1U) | ((static_cast<unsigned char>(bits[bit / 8]) >> (7U - bit % 8)) & 1U);
    return value;
}

std::string padded(int number, std::size_t width)
{
    const std::string digits = std::to_string(number);
    return std::string(digits.size() < width ? width - digits.size() : 0, '0') + digits;
}

} // namespace

int sheetLineCheck(std::size_t line, const std::array<int, 4>& numbers)
{
    std::string message = "gleaner-line-v1";
    message += static_cast<char>(line + 1);
    for (const int number : numbers) {
        message += static_cast<char>((static_cast<unsigned>(number) >> 8U) & 0xFFU);
        message += static_cast<char>(static_cast<unsigned>(number) & 0xFFU);
    }
    const Digest32 digest = base::blake2b256(message);
    return (digest[0] * 256 + digest[1]) % 100;
}

bool sheetChecksOut(std::string_view masterAndCheck)
{
    return static_cast<std::uint8_t>(masterAndCheck.back())
        == checkByte(masterAndCheck.substr(0, masterAndCheck.size() - 1));
}

RecoverySheet makeSheet(const SecretSeed& master)
{
    std::string bits(master.bytes());
    bits += static_cast<char>(checkByte(master.bytes()));
    RecoverySheet sheet;
    for (std::size_t line = 0; line < sheet.size(); ++line) {
        for (std::size_t place = 0; place < wordsPerLine; ++place) {
            const std::size_t group = groupAt(bits, line * wordsPerLine + place);
            sheet[line].words[place] = recoveryWords()[group];
            sheet[line].numbers[place] = static_cast<int>(group) + 1;
        }
        sheet[line].check = sheetLineCheck(line, sheet[line].numbers);
    }
    return sheet;
}

std::string sheetText(const RecoverySheet& sheet)
{
    std::string text = "GLEANER RECOVERY SHEET\n"
                       "\n"
                       "These 24 words are your key. Whoever has them can sign in your name.\n"
                       "Keep this sheet on paper, in a safe place. Don't photograph or mail it.\n"
                       "\n";
    for (std::size_t line = 0; line < sheet.size(); ++line) {
        text += std::to_string(line + 1) + ":";
        for (std::size_t place = 0; place < wordsPerLine; ++place) {
            const std::string& word = sheet[line].words[place];
            text += "  " + word + std::string(word.size() < 8 ? 8 - word.size() : 0, ' ') + " "
                + padded(sheet[line].numbers[place], 4);
        }
        text += "  = " + padded(sheet[line].check, 2) + "\n";
    }
    return text
        + "\n"
          "To restore the key on another laptop, choose \"Restore from the recovery sheet\"\n"
          "and type the six lines: words, their first four letters, or the numbers of four\n"
          "digits. The two digits after = find a mistyped line.\n";
}

} // namespace gleaner::trust
