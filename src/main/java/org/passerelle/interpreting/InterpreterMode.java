package org.passerelle.interpreting;

enum InterpreterMode {
    PHONE,
    VIDEO,
    ON_SITE,
    NOT_FOUND
}
