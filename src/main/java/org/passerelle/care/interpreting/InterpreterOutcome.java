package org.passerelle.care.interpreting;

/// What became of a planned use of an interpreter (domain.md §3).
public enum InterpreterOutcome {
    CONNECTED,
    LANGUAGE_UNAVAILABLE,
    DROPPED
}
