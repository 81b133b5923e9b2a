package org.passerelle.care.presence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.accounts.Programmes;
import org.passerelle.care.practices.PracticeBriefs;
import org.passerelle.pathway.PathwayAccess;
import org.passerelle.platform.paging.PageCursor;
import org.passerelle.platform.paging.PageOf;
import org.passerelle.platform.refusals.Conflict;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.NotFound;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes down permanences and sessions, those of the user's teams. Entered twice, one is one.
@Service
@Transactional
class PresenceBook {

    private static final UUID LAST = new UUID(-1, -1);

    private final Occasions occasions;
    private final LaterVisits visits;
    private final PathwayAccess access;
    private final PracticeBriefs practices;
    private final Programmes programmes;
    private final Clock clock;

    PresenceBook(
            Occasions occasions,
            LaterVisits visits,
            PathwayAccess access,
            PracticeBriefs practices,
            Programmes programmes,
            Clock clock) {
        this.occasions = occasions;
        this.visits = visits;
        this.access = access;
        this.practices = practices;
        this.programmes = programmes;
        this.clock = clock;
    }

    /// Throws [InvalidInput] naming each field that cannot stand.
    OccasionView enter(PermanenceTold told, CurrentUser user) {
        PresenceCheck check = new PresenceCheck(LocalDate.now(clock));
        LocalDate on = check.day(told.on());
        String team = check.team(told.team(), access, user);
        UUID practice = check.practice(told.practiceId(), practices);
        check.throwIfAny();
        return enter(Occasion.permanence(on, team, practice, user.username(), clock.instant()));
    }

    /// Throws [InvalidInput] naming each field that cannot stand.
    OccasionView enter(SessionTold told, CurrentUser user) {
        PresenceCheck check = new PresenceCheck(LocalDate.now(clock));
        LocalDate on = check.dayThatWas(told.on());
        SessionTopic topic = check.topic(told.topic());
        String words = check.words(told.topicWords());
        String team = check.team(told.team(), access, user);
        int attendees = check.attendees(told.attendees());
        check.throwIfAny();
        return enter(Occasion.session(on, topic, words, team, attendees, user.username(), clock.instant()));
    }

    /// The second of two clicks waits for the first, and finds it.
    private OccasionView enter(Occasion entered) {
        occasions.oneAfterTheOther(entered.team());
        Occasion one = occasions.onDay(entered.kind(), entered.team(), entered.heldOn()).stream()
                .filter(entered::saysTheSameAs)
                .findFirst()
                .orElseGet(() -> occasions.save(entered));
        return view(one);
    }

    /// Throws [NotFound].
    @Transactional(readOnly = true)
    OccasionView get(OccasionKind kind, UUID id, CurrentUser user) {
        return view(find(kind, id, user));
    }

    /// What was entered by mistake. Throws [Conflict] once something counts on it, and [NotFound].
    void remove(OccasionKind kind, UUID id, CurrentUser user) {
        Occasion occasion = find(kind, id, user);
        if (visits.existsByOccasionId(id)) {
            throw new Conflict("presence.counted");
        }
        occasions.delete(occasion);
    }

    /// The newest first; permanences to come before those that were.
    @Transactional(readOnly = true)
    PageOf<OccasionView> list(OccasionKind kind, PresenceQuery query, CurrentUser user) {
        PageCursor after = query.after();
        PageOf<Occasion> page = PageOf.of(
                occasions.page(
                        kind,
                        query.teams(access, user, programmes),
                        query.from(),
                        after == null ? query.to() : PresenceQuery.day(after),
                        after == null ? LAST : after.uuid(1),
                        Limit.of(query.limit() + 1)),
                query.limit(),
                last -> PageCursor.of(last.heldOn(), last.id()));
        Map<UUID, VisitCount> counts = page.items().isEmpty()
                ? Map.of()
                : visits.counts(page.items().stream().map(Occasion::id).toList()).stream()
                        .collect(Collectors.toMap(VisitCount::occasionId, Function.identity()));
        return page.map(one -> one.view(counts.getOrDefault(one.id(), VisitCount.none(one.id()))));
    }

    /// Throws [NotFound], of another team's too.
    Occasion find(OccasionKind kind, UUID id, CurrentUser user) {
        return seen(occasions.findById(id), kind, id, user);
    }

    /// The same, for whoever counts to it: one after the other.
    Occasion findLocked(OccasionKind kind, UUID id, CurrentUser user) {
        return seen(occasions.findLockedById(id), kind, id, user);
    }

    private Occasion seen(Optional<Occasion> found, OccasionKind kind, UUID id, CurrentUser user) {
        return found.filter(one -> one.kind() == kind && access.sees(user, one.team()))
                .orElseThrow(() -> new NotFound(kind.code(), id));
    }

    private OccasionView view(Occasion one) {
        return one.view(
                visits.counts(List.of(one.id())).stream().findFirst().orElseGet(() -> VisitCount.none(one.id())));
    }
}
