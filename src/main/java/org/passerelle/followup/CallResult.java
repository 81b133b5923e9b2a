package org.passerelle.followup;

enum CallResult {
    REACHED,
    VOICEMAIL_LEFT,
    NO_ANSWER,
    NUMBER_DEAD
}
