package org.passerelle.care.presence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.care.presence.PresenceHistory.VisitCountedLater;
import org.passerelle.pathway.PathwayAccess;
import org.passerelle.pathway.PathwayFacts;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.pathway.Pathways;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.NotFound;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Counts visits to what they came of. Without a pathway nothing says who it was.
@Service
@Transactional
class VisitBook {

    private static final Limit SHOWN = Limit.of(200);

    private final PresenceBook book;
    private final LaterVisits visits;
    private final Pathways pathways;
    private final PathwayAccess access;
    private final PathwayHistory history;
    private final Clock clock;

    VisitBook(
            PresenceBook book,
            LaterVisits visits,
            Pathways pathways,
            PathwayAccess access,
            PathwayHistory history,
            Clock clock) {
        this.book = book;
        this.visits = visits;
        this.pathways = pathways;
        this.access = access;
        this.history = history;
        this.clock = clock;
    }

    /// The same person's visit of the same day is counted once. Throws [InvalidInput], also for a pathway the user does
    /// not see, and [NotFound].
    LaterVisitView count(OccasionKind kind, UUID id, LaterVisitTold told, CurrentUser user) {
        return count(kind, id, UUID.randomUUID().toString(), told, user);
    }

    /// The same. Without a pathway, what one form says twice is one visit.
    ///
    /// @param key of that form
    LaterVisitView count(OccasionKind kind, UUID id, String key, LaterVisitTold told, CurrentUser user) {
        Occasion occasion = book.findLocked(kind, id, user);
        PresenceCheck check = new PresenceCheck(LocalDate.now(clock));
        LocalDate on = check.dayOfVisit(told.on(), occasion.heldOn());
        int cameAlong = check.cameAlong(told.cameAlong());
        UUID pathwayId = check.id("pathwayId", told.pathwayId());
        check.throwIfAny();
        PathwayFacts pathway = pathwayId == null ? null : locked(pathwayId, user);
        LaterVisit visit = new LaterVisit(occasion.id(), key, on, cameAlong, pathway, user.username(), clock.instant());
        LaterVisit counted = pathway == null
                ? visits.findById(visit.id()).orElseGet(() -> visits.save(visit))
                : once(occasion, on, pathway, visit, user);
        return counted.view(team -> access.sees(user, team));
    }

    private LaterVisit once(Occasion occasion, LocalDate on, PathwayFacts pathway, LaterVisit visit, CurrentUser user) {
        UUID id = pathway.pathwayId();
        return visits.counted(occasion.id(), id, on).orElseGet(() -> {
            history.writeBy(user.username(), id, "presence", new VisitCountedLater(occasion.heldOn(), occasion.kind()));
            return visits.save(visit);
        });
    }

    private PathwayFacts locked(UUID pathway, CurrentUser user) {
        try {
            pathways.seenLocked(pathway, user);
        } catch (NotFound unseen) {
            throw new InvalidInput("pathwayId", "pathway.unknown");
        }
        return pathways.facts(pathway);
    }

    /// The newest first, two hundred at most. Throws [NotFound].
    @Transactional(readOnly = true)
    List<LaterVisitView> of(OccasionKind kind, UUID id, CurrentUser user) {
        book.find(kind, id, user);
        return visits.of(id, SHOWN).stream()
                .map(visit -> visit.view(team -> access.sees(user, team)))
                .toList();
    }
}
