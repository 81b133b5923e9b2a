package org.passerelle.care.followup;

/// How one try to speak to a person ended.
public enum CallResult {
    REACHED,
    VOICEMAIL_LEFT,
    NO_ANSWER,
    NUMBER_DEAD,
    /// Somebody else answered, and was told nothing.
    THIRD_PARTY,
    /// The person does not want to be called.
    REFUSED,
    /// No call: the news came by itself.
    TOLD
}
