package org.passerelle.care.rights.law;

/// Where somebody's cover leads (domain.md §1.7, D1).
public enum Route {
    URGENT,
    GP_NOW,
    GP_NOW_RENEW,
    GP_IF_PRACTICE_AGREES,
    OPEN_RIGHTS_FIRST,
    PASS,
    ASE_CIRCUIT,
    RIGHTS_INTERVIEW
}
