package org.passerelle.platform.privacy;

/// What gives somebody the right to look.
public enum Ground {
    /// Their team accompanies the person, or did.
    TEAM,
    /// No team accompanies the person yet: somebody has to begin.
    NOBODY_YET,
    SUPERVISION
}
