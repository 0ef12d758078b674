# gleaner_room(<room> [ROOMS <lower rooms>...] [LIBRARIES <third party>...])
# One static library for a room of core. A room links only what the floor table of ARCHITECTURE.md allows.
function(gleaner_room room)
    cmake_parse_arguments(ARG "" "" "ROOMS;LIBRARIES" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp")
    file(GLOB_RECURSE headers CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.h")
    add_library(gleaner_${room} STATIC ${sources})
    target_sources(gleaner_${room} PUBLIC FILE_SET HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}" FILES ${headers})
    target_include_directories(gleaner_${room} PUBLIC "${PROJECT_SOURCE_DIR}")
    foreach(lower IN LISTS ARG_ROOMS)
        target_link_libraries(gleaner_${room} PUBLIC gleaner_${lower})
    endforeach()
    target_link_libraries(gleaner_${room} PUBLIC ${ARG_LIBRARIES})
    set_target_properties(gleaner_${room} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
endfunction()

# gleaner_tests(LABEL <label> LIBRARIES <targets>... [TIMEOUT <seconds>])
# One program for each tst_*.cpp below this folder, named after its path, so that a failure names its place. Windows are
# shown on a screen of a small laptop that nobody sees.
function(gleaner_tests)
    cmake_parse_arguments(ARG "" "LABEL;TIMEOUT" "LIBRARIES" ${ARGN})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 300)
    endif()
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/tst_*.cpp")
    foreach(source IN LISTS sources)
        file(RELATIVE_PATH path "${PROJECT_SOURCE_DIR}/tests" "${source}")
        string(REGEX REPLACE "\\.cpp$" "" name "${path}")
        string(REPLACE "/tst_" "/" name "${name}")
        string(REPLACE "/" "." name "${name}")
        add_executable(${name} "${source}")
        set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
        target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}")
        target_link_libraries(${name} PRIVATE ${ARG_LIBRARIES} gleaner_test_support Qt6::Test)
        target_compile_definitions(${name} PRIVATE
            GLEANER_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
            GLEANER_BINARY_DIR="${CMAKE_BINARY_DIR}"
            GLEANER_CORPORA="${GLEANER_CORPORA}")
        add_test(NAME ${name} COMMAND ${name})
        set_tests_properties(${name} PROPERTIES LABELS "${ARG_LABEL}" TIMEOUT ${ARG_TIMEOUT}
            SKIP_REGULAR_EXPRESSION "Totals: 1 passed, 0 failed, [1-9][0-9]* skipped;Totals: 2 passed, 0 failed, [1-9][0-9]* skipped"
            ENVIRONMENT
            "QT_QPA_PLATFORM=offscreen:configfile=${PROJECT_SOURCE_DIR}/tests/support/screen.json;LC_ALL=C.UTF-8;QTEST_FUNCTION_TIMEOUT=900000")
    endforeach()
endfunction()
