package org.passerelle.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a person may be written to now, and in which languages. A contact without permission is none.
///
/// @param phone in E.164
/// @param languages ISO 639-3 codes, the best first
public record Reach(
        boolean stopped, @Nullable String phone, @Nullable String email, List<String> languages) {}
