package org.passerelle.care.followup;

import org.passerelle.pathway.Happening;

/// What the history tells of the calls after an appointment.
sealed interface FollowUpHistory extends Happening {

    record Attended() implements FollowUpHistory {}

    record WantsAnotherDoctor() implements FollowUpHistory {}

    record NotAttended(@OneSentenceEach NotAttendedReason reason) implements FollowUpHistory {}

    /// The how-manieth call in vain it was since the appointment was booked, and how it ended.
    record Unreached(int attempt, @OneSentenceEach CallResult result) implements FollowUpHistory {}

    /// The person keeps that doctor: declared, or agreed.
    record RegularDoctor() implements FollowUpHistory {}

    /// What makes that doctor the person's own.
    record DoctorAgreed(@OneSentenceEach Agreement how) implements FollowUpHistory {}

    record LeftDoctor() implements FollowUpHistory {}
}
