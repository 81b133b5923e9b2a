package org.passerelle.care.practices;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What helps when a search found nobody: what the directory lacks, if it lacks anything; all practices in reach, each
/// with the rule that rules it out, stand on a page of their own.
record SearchFoundNobody(UUID pathwayId, @Nullable DirectoryGap gap) {}
