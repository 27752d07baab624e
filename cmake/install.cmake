# What `cmake --install` gives: headers, library, CMake package, pkg-config file, rulesets. The tool installs itself.

include(CMakePackageConfigHelpers)

set(claims_package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/libclaims)
set(claims_rulesets_dir ${CMAKE_INSTALL_DATADIR}/libclaims/rulesets)
file(RELATIVE_PATH claims_prefix_from_pc /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
string(REGEX REPLACE "/$" "" claims_prefix_from_pc "${claims_prefix_from_pc}")

configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/libclaims-config.cmake.in ${PROJECT_BINARY_DIR}/libclaims-config.cmake
  INSTALL_DESTINATION ${claims_package_dir} PATH_VARS claims_rulesets_dir)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/libclaims-config-version.cmake COMPATIBILITY SameMinorVersion)
configure_file(${PROJECT_SOURCE_DIR}/cmake/libclaims.pc.in ${PROJECT_BINARY_DIR}/libclaims.pc @ONLY)

install(TARGETS libclaims EXPORT libclaims-targets)
install(EXPORT libclaims-targets NAMESPACE libclaims:: DESTINATION ${claims_package_dir})
install(FILES ${PROJECT_BINARY_DIR}/libclaims-config.cmake ${PROJECT_BINARY_DIR}/libclaims-config-version.cmake
  DESTINATION ${claims_package_dir})
install(FILES ${PROJECT_BINARY_DIR}/libclaims.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/libclaims/include/claims DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/rulesets/ DESTINATION ${claims_rulesets_dir})
