package org.passerelle.care.practices;

/// What the supervisor chose when no practice fitted.
enum SearchDecision {
    WIDEN,
    SEARCH_AGAIN,
    WAIT,
    GIVE_UP
}
