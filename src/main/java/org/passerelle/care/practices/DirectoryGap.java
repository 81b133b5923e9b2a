package org.passerelle.care.practices;

import org.jspecify.annotations.Nullable;

/// The directory has no practice, in this department or, when none is named, anywhere.
record DirectoryGap(@Nullable String department) {}
