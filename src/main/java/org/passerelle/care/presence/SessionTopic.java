package org.passerelle.care.presence;

/// What a session is about. The first is the field's (Lille-Sud), the others are what the two field documents say
/// people miss: their rights, how care works in France, words for it.
public enum SessionTopic {
    BREAST_CANCER_SCREENING,
    HEALTH_RIGHTS,
    HEALTH_SYSTEM,
    HEALTH_LITERACY,
    /// In words.
    OTHER
}
