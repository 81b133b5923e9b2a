package org.passerelle.care.followup;

import java.util.Map;
import java.util.Set;
import org.passerelle.pathway.PathwayMessage;
import org.passerelle.pathway.PathwayMessages;
import org.passerelle.pathway.Pathways;
import org.passerelle.person.NumberFound;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Whoever looks for a way to a person need not say that there is one now: the call comes back by itself.
@Component
class FoundContact {

    private final Pathways pathways;
    private final PathwayMessages messages;

    FoundContact(Pathways pathways, PathwayMessages messages) {
        this.pathways = pathways;
        this.messages = messages;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(NumberFound found) {
        pathways.allOf(Set.of(found.personId()))
                .keySet()
                .forEach(pathway -> messages.say(PathwayMessage.CONTACT_FOUND, pathway, Map.of()));
    }
}
