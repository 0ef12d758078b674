#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// What each target in targets/ defines; fuzz_main.cpp drives it by libFuzzer, replay_main.cpp without.
namespace gleaner::fuzz {

/// Hands the bytes to one parser and checks what must hold for any bytes. Ends the process by require() if it does not.
void check(std::string_view bytes);

/// Inputs that reach every part of the parser: where mutation starts.
std::vector<std::string> seeds();

/// Aborts with the sentence that does not hold.
void require(bool holds, std::string_view sentence);

/// Takes choices off the front of the bytes; an input that is too short chooses zeros.
class Choices {
public:
    explicit Choices(std::string_view bytes)
        : m_bytes(bytes)
    {
    }
    /// A number below `count`.
    std::size_t below(std::size_t count)
    {
        if (m_bytes.empty())
            return 0;
        const auto byte = static_cast<unsigned char>(m_bytes.front());
        m_bytes.remove_prefix(1);
        return byte % count;
    }
    std::string_view rest() const { return m_bytes; }

private:
    std::string_view m_bytes;
};

} // namespace gleaner::fuzz
