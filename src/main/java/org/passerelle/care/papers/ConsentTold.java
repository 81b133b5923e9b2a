package org.passerelle.care.papers;

import org.jspecify.annotations.Nullable;

/// As it is typed.
///
/// @param sharedWith `PRACTICE`, `INTERPRETER` or `PARTNER`
/// @param word `GIVEN`, `REFUSED` or `WITHDRAWN`
/// @param language in which the person was asked, as ISO 639 code
/// @param interpreter whether a professional interpreter put the question; `false` when left out
record ConsentTold(
        @Nullable String sharedWith,
        @Nullable String word,
        @Nullable String language,
        @Nullable Boolean interpreter) {}
