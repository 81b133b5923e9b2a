package org.passerelle.care.escort;

/// What a level becomes when somebody goes along in any case.
final class EscortLevels {

    private EscortLevels() {}

    /// Promised to whoever could come alone: one meets at the door.
    static EscortLevel withSomebody(LevelProposal proposal) {
        return proposal.level().needsCompanion() ? proposal.level() : EscortLevel.MEETING_AT_DOOR;
    }
}
