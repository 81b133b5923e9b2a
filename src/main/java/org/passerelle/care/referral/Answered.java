package org.passerelle.care.referral;

/// How a doctor heard what was decided.
enum Answered {
    MAIL,
    PHONE,
    UNREACHABLE
}
