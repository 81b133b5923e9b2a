package org.passerelle.care.interpreting;

enum InterpreterMode {
    PHONE,
    VIDEO,
    ON_SITE,
    NOT_FOUND
}
