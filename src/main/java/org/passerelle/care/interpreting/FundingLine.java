package org.passerelle.care.interpreting;

/// Who pays for the interpreter (domain.md §3).
enum FundingLine {
    MDM,
    CTAI_RSP,
    ARS,
    PRACTICE,
    NONE
}
