package org.passerelle.pathway;

/// What the history tells of the pathway itself.
public sealed interface PathwayMilestones extends Happening {

    record PathwayOpened() implements PathwayMilestones {}

    record ClosingAsked(ClosedReason reason) implements PathwayMilestones {}

    /// Somebody answered a task; beside it stands what the answers made happen, if they did, at the same moment.
    record TaskDone() implements PathwayMilestones {}

    /// The visit took place; the regular doctor is asked about later.
    record PathwayRelayed() implements PathwayMilestones {}

    /// The person no longer sees that doctor.
    record PathwayReopened() implements PathwayMilestones {}

    /// It was closed for that reason, and somebody learned more.
    record ClosedPathwayReopened(ClosedReason was) implements PathwayMilestones {}

    /// What carried it in the engine was gone; it goes on from where its facts say it stood.
    record PathwayResumed() implements PathwayMilestones {}

    record PathwayClosed(ClosedReason reason) implements PathwayMilestones {}
}
