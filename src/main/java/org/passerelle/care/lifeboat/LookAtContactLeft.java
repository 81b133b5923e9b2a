package org.passerelle.care.lifeboat;

import java.util.UUID;
import org.passerelle.camunda.Worker;
import org.passerelle.care.lifeboat.LifeboatHistory.ContactLeftByCard;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.pathway.Pathways;
import org.passerelle.person.ContactsLeft;
import org.springframework.stereotype.Component;

/// Answers «Regarder ce qui a été laissé»: the word may have been said once too often.
@Component
class LookAtContactLeft implements Worker<LookAtContactLeft.Request, LookAtContactLeft.Waiting> {

    record Request(UUID pathwayId) {}

    record Waiting(int contactsLeft) {}

    private final ContactsLeft left;
    private final Pathways pathways;
    private final PathwayHistory history;

    LookAtContactLeft(ContactsLeft left, Pathways pathways, PathwayHistory history) {
        this.left = left;
        this.pathways = pathways;
        this.history = history;
    }

    @Override
    public String jobType() {
        return "look-at-contact-left";
    }

    @Override
    public Waiting work(Request request) {
        int waiting =
                left.waitingFor(pathways.facts(request.pathwayId()).personId()).size();
        if (waiting > 0) {
            history.write(request.pathwayId(), "Task_LookAtContactLeft", new ContactLeftByCard());
        }
        return new Waiting(waiting);
    }
}
