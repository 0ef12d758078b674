install(TARGETS glean gleaner RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
install(FILES "${PROJECT_SOURCE_DIR}/packaging/linux/gleaner.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES "${PROJECT_SOURCE_DIR}/packaging/linux/gleaner-mime.xml"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/mime/packages")
install(FILES "${PROJECT_SOURCE_DIR}/packaging/linux/glean.1" "${PROJECT_SOURCE_DIR}/packaging/linux/gleaner.1"
    DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
