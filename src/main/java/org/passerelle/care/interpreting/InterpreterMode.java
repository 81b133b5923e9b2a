package org.passerelle.care.interpreting;

public enum InterpreterMode {
    PHONE,
    VIDEO,
    ON_SITE,
    NOT_FOUND,
    /// The supervisor decided that the person goes without.
    WITHOUT;

    boolean isAnInterpreter() {
        return this == PHONE || this == VIDEO || this == ON_SITE;
    }
}
