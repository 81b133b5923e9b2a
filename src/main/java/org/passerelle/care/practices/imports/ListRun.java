package org.passerelle.care.practices.imports;

import java.util.UUID;

/// One reading of a list.
///
/// @param onlyToLook counts everything and keeps nothing
/// @param by who loads it
record ListRun(UUID id, ListFormat format, boolean onlyToLook, String by) {}
