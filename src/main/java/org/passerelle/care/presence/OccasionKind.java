package org.passerelle.care.presence;

enum OccasionKind {
    /// In a waiting room or at our own door: whoever comes finds somebody.
    PERMANENCE,
    PREVENTION_SESSION;

    /// As a problem of the API names one that is not there.
    String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
