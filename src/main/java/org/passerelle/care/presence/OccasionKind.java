package org.passerelle.care.presence;

import java.util.Locale;

enum OccasionKind {
    /// In a waiting room or at our own door: whoever comes finds somebody.
    PERMANENCE,
    PREVENTION_SESSION;

    /// As a problem of the API names one that is not there.
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
