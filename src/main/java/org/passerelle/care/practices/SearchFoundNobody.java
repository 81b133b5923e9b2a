package org.passerelle.care.practices;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What helps when a search found nobody: what the directory lacks, if it lacks anything, and what would open most
/// practices; all in reach, each with the rule that rules it out, stand on a page of their own.
record SearchFoundNobody(UUID pathwayId, @Nullable DirectoryGap gap, List<WhatWouldHelp.Help> helps) {}
