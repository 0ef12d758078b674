# Makes the practice table and its pack for demo.example. The city's key comes from a published seed: for practice, not
# for trust. Fixed days keep the bytes equal from build to build.
file(MAKE_DIRECTORY "${FOLDER}")
set(registry "${FOLDER}/../practice-registry")
file(REMOVE_RECURSE "${registry}")
function(run)
    execute_process(COMMAND ${ARGV} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
    # 1 = done, and the table has something to know: line breaks in cells.
    if(NOT status MATCHES "^[01]$")
        message(FATAL_ERROR "${ARGV}: ${output}")
    endif()
endfunction()
run("${MAKE_SAMPLES}" "${FOLDER}")
run("${GLEAN}" registry init "${registry}" --practice --day 2026-01-01)
run("${GLEAN}" pack build "${FOLDER}/service-requests.csv" --registry "${registry}" --id service-requests
    --notice "${FOLDER}/notice.json" --policy "${FOLDER}/policy.json" --key "Request ID" --day 2026-01-01 --force
    -o "${FOLDER}/service-requests.glean")
file(REMOVE_RECURSE "${registry}")
