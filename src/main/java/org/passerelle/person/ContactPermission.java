package org.passerelle.person;

/// What a person allowed us at one contact, the narrowest first.
public enum ContactPermission {
    /// Nobody asked yet: we speak to nobody but them. Texts have a wish of their own, which was asked for.
    NOT_ASKED,

    /// To them alone, and nothing is left behind.
    PERSON_ONLY,

    /// A message without who we are or why.
    DISCREET_MESSAGE,

    /// We may say who we are, leave a message and write.
    OPEN_MESSAGE;

    /// What is written there, others may read.
    boolean allowsWriting() {
        return this == NOT_ASKED || this == OPEN_MESSAGE;
    }
}
