package org.passerelle.care.lifeboat;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.care.lifeboat.LifeboatHistory.CardMade;
import org.passerelle.care.lifeboat.LifeboatHistory.CardRevoked;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.pathway.Pathways;
import org.passerelle.person.PersonAccess;
import org.passerelle.platform.refusals.Conflict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes and revokes cards: one at a time for each person.
@Service
@Transactional
class CardBook {

    private final LifeboatCards cards;
    private final Pathways pathways;
    private final PathwayHistory history;
    private final PersonAccess access;
    private final Clock clock;

    CardBook(LifeboatCards cards, Pathways pathways, PathwayHistory history, PersonAccess access, Clock clock) {
        this.cards = cards;
        this.pathways = pathways;
        this.history = history;
        this.access = access;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<LifeboatCard> valid(UUID personId, CurrentUser user) {
        access.mustSee(user, personId);
        return cards.validOf(personId);
    }

    /// Told this once. The one before leads nowhere any more. Throws [Conflict] before the first pathway: nobody would
    /// have the task.
    CardCode make(UUID personId, CurrentUser user) {
        UUID pathway = locked(personId, user);
        end(personId);
        CardCode code = CardCode.random();
        cards.save(new LifeboatCard(personId, code, user.username(), clock.instant()));
        history.writeBy(user.username(), pathway, "lifeboat", new CardMade());
        return code;
    }

    /// Nothing when there is none.
    void revoke(UUID personId, CurrentUser user) {
        UUID pathway = locked(personId, user);
        if (end(personId)) {
            history.writeBy(user.username(), pathway, "lifeboat", new CardRevoked());
        }
    }

    private boolean end(UUID personId) {
        Optional<LifeboatCard> before = cards.validOf(personId);
        before.ifPresent(card -> {
            card.revoke(clock.instant());
            cards.save(card);
            // before the next one comes
            cards.flush();
        });
        return before.isPresent();
    }

    private UUID locked(UUID personId, CurrentUser user) {
        access.mustSee(user, personId);
        access.lock(personId);
        return pathways.latestOf(personId).orElseThrow(() -> new Conflict("lifeboat.no-pathway"));
    }
}
