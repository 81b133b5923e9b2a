package org.passerelle.pathway;

import java.time.Duration;

/// Every message the models wait for: its name there, by what it finds its receiver, who sends it, and how long it
/// looks for one.
///
/// A message about an appointment is keyed by the appointment, so that a late one misses the next one. It may look
/// longer: it can only be about that one. A message about the pathway lives a minute, the time between two steps; a
/// later step must not take it for its own.
public enum PathwayMessage {
    /// When a pathway is opened or opened again: begins `care-pathway`. Said again while it goes on, nobody hears it.
    PATHWAY_OPENED("pathway-opened", Duration.ZERO),
    /// When a pathway that lost its instance goes on where its facts say: begins `care-pathway` at «Quelle suite ?».
    PATHWAY_RESUMED("pathway-resumed", Duration.ZERO),
    /// From the pathway's page or the API: winds the pathway down. Keyed by the pathway and how often it was opened
    /// again, as it lives so long that the next opening could hear it.
    PATHWAY_CLOSING("pathway-closing", Duration.ofHours(1)),
    /// When a pathway has ended: what goes on beside it ends too.
    PATHWAY_CLOSED("pathway-closed", Duration.ofMinutes(1)),
    /// From the rights check: begins `rights-renewal`, once the one before has ended.
    RENEWAL_DUE("renewal-due", Duration.ofMinutes(1)),
    /// When a file is handed in, or is found to be: begins `rights-answer`, once the one before has ended.
    FILE_PENDING("file-pending", Duration.ofMinutes(1)),
    /// When the answer to a file is known, or silence gave it: whoever opens rights goes on.
    FILE_ANSWERED("file-answered", Duration.ofMinutes(1)),
    /// When rights are noted anew: what followed them as they were ends.
    RIGHTS_NOTED("rights-noted", Duration.ZERO),
    /// News, and the end of rights: «les droits ont changé». Shorter than the others: somebody on the phone answers the
    /// interview it opens within the minute, and what follows the new rights must not take it for its own.
    RIGHTS_CHANGED("rights-changed", Duration.ofSeconds(10)),
    /// When rights have ended and nothing took their place: whoever searches a doctor looks at the rights first.
    RIGHTS_ENDED("rights-ended", Duration.ZERO),
    /// News: «le cabinet a rappelé».
    PRACTICE_ANSWERED("practice-answered", Duration.ofMinutes(1)),
    /// From the page of its matches or the API: «un cabinet est choisi», against its conditions.
    PRACTICE_CHOSEN("practice-chosen", Duration.ofMinutes(1)),
    /// News about an appointment: «déplacé ou annulé».
    APPOINTMENT_CHANGED("appointment-changed", Duration.ofHours(1)),
    /// News about an appointment: «le cabinet ne peut plus».
    PRACTICE_WITHDREW("practice-withdrew", Duration.ofHours(1)),
    /// News about an appointment: «des nouvelles sont arrivées».
    OUTCOME_REPORTED("outcome-reported", Duration.ofHours(1)),
    /// News once the pathway is handed over: whether the person has their doctor, or does not want to be called. What
    /// became of the visit is another message, which must not end the time after it.
    DOCTOR_REPORTED("doctor-reported", Duration.ofHours(1)),
    /// When a pathway is handed over: begins `after-care`.
    FIRST_VISIT_ATTENDED("first-visit-attended", Duration.ofHours(1)),
    /// When somebody outside left a way to the person: begins `contact-left`, once the one before has ended.
    CONTACT_LEFT("contact-left", Duration.ofMinutes(1)),
    /// When a number was noted: «contact noté». It is for the search that goes on now.
    CONTACT_FOUND("contact-found", Duration.ZERO),
    /// When whoever should go along cannot, or one was promised after all: begins `escort-lost`, once the one before
    /// has ended.
    ESCORT_LOST("escort-lost", Duration.ofMinutes(1)),
    /// When somebody is promised after the morning on which promises are looked at: «promis après ce matin-là».
    ESCORT_PROMISED("escort-promised", Duration.ofMinutes(1)),
    /// When somebody was named outside the task that asks for it: «quelqu’un est nommé». It is for the task that is
    /// open now; a later one must not take it for its own.
    ESCORT_SETTLED("escort-settled", Duration.ZERO);

    private final String messageName;
    private final Duration life;

    PathwayMessage(String messageName, Duration life) {
        this.messageName = messageName;
        this.life = life;
    }

    public String messageName() {
        return messageName;
    }

    Duration life() {
        return life;
    }
}
