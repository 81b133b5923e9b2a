package org.passerelle.care.outreach;

import java.util.Map;
import org.passerelle.care.practices.CallHours;
import org.passerelle.care.practices.PracticeHeard;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// A practice answered by another way, in a call for a person or by a list: nobody has to ask it the same again.
/// What it said before somebody decided to ask it is no answer to that.
@Component
class PracticesHeard {

    private final OutreachRepository outreaches;
    private final OutreachMessages messages;
    private final CallHours hours;

    PracticesHeard(OutreachRepository outreaches, OutreachMessages messages, CallHours hours) {
        this.outreaches = outreaches;
        this.messages = messages;
        this.hours = hours;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PracticeHeard heard) {
        outreaches
                .findLockedOpenOf(heard.practiceId())
                .filter(Outreach::listens)
                .filter(outreach -> !heard.on().isBefore(hours.day(outreach.openedAt())))
                .ifPresent(outreach -> tell(outreach, heard));
    }

    private void tell(Outreach outreach, PracticeHeard heard) {
        OutreachAnswer answer = OutreachAnswer.of(heard.accepts());
        outreach.hears(answer, heard.on());
        messages.say(
                OutreachMessage.PRACTICE_TOLD,
                outreach.id(),
                Map.of("outreachAnswer", answer.name(), "letterNeeded", !outreach.isLetterSent()));
    }
}
