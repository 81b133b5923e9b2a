package org.passerelle.care.lifeboat;

import java.util.Map;
import java.util.UUID;
import org.passerelle.pathway.PathwayMessage;
import org.passerelle.pathway.PathwayMessages;
import org.passerelle.pathway.Pathways;
import org.passerelle.person.ContactsLeft;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Finds out whose a word is that somebody left.
@Component
@Transactional
class SortTry {

    private final LifeboatTries tries;
    private final LifeboatCards cards;
    private final ContactsLeft left;
    private final Pathways pathways;
    private final PathwayMessages messages;

    SortTry(LifeboatTries tries, LifeboatCards cards, ContactsLeft left, Pathways pathways, PathwayMessages messages) {
        this.tries = tries;
        this.cards = cards;
        this.left = left;
        this.pathways = pathways;
        this.messages = messages;
    }

    void sort(LifeboatTry tried) {
        UUID id = tried.leftId();
        cards.valid(tried.codeDigest()).ifPresentOrElse(card -> arrived(card.personId(), id), () -> left.forget(id));
        tries.deleteById(id);
    }

    /// Begins `contact-left`. While one goes on nobody hears it; said again as long as something waits, nothing is
    /// forgotten, with an engine that was lost neither.
    void announce(UUID personId) {
        pathways.latestOf(personId).ifPresent(pathway -> messages.say(PathwayMessage.CONTACT_LEFT, pathway, Map.of()));
    }

    private void arrived(UUID personId, UUID id) {
        if (left.isFor(id, personId)) {
            announce(personId);
        }
    }
}
