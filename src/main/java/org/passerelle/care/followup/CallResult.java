package org.passerelle.care.followup;

enum CallResult {
    REACHED,
    VOICEMAIL_LEFT,
    NO_ANSWER,
    NUMBER_DEAD,
    /// No call: the news came by itself.
    TOLD
}
