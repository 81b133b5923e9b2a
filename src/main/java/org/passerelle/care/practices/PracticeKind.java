package org.passerelle.care.practices;

enum PracticeKind {
    CABINET,
    MAISON_DE_SANTE,
    CENTRE_DE_SANTE
}
