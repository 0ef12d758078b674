# Language level, warnings, hardening and sanitizers: one place for every target.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

find_program(GLEANER_CCACHE ccache)
if(GLEANER_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${GLEANER_CCACHE}")
endif()

add_compile_options(
    -Wall -Wextra -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough
)
if(GLEANER_WERROR)
    add_compile_options(-Werror)
endif()
if(GLEANER_HARDEN)
    include(CheckPIESupported)
    check_pie_supported(LANGUAGES CXX)
    add_compile_options(-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3 -D_GLIBCXX_ASSERTIONS -fstack-protector-strong)
    add_link_options(-Wl,-z,relro,-z,now)
endif()
if(GLEANER_SANITIZE)
    add_compile_options(-fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    add_link_options(-fsanitize=address,undefined)
endif()
