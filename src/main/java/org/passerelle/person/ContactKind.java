package org.passerelle.person;

/// The ways to a person (domain.md §4, features.md N9), those who answer soonest first.
public enum ContactKind {
    PHONE,

    /// Somebody who finds the person or hands a word on: a name, mostly with a number.
    THIRD_PARTY,
    MAIL,

    /// Where the street team meets them.
    MEETING_POINT
}
