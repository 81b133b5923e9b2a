package org.passerelle.pathway;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.accounts.Programme;
import org.passerelle.accounts.Programmes;
import org.passerelle.camunda.InstanceGate;
import org.passerelle.camunda.Subject;
import org.passerelle.pathway.PathwayMilestones.ClosedPathwayReopened;
import org.passerelle.pathway.PathwayMilestones.ClosingAsked;
import org.passerelle.pathway.PathwayMilestones.PathwayClosed;
import org.passerelle.pathway.PathwayMilestones.PathwayOpened;
import org.passerelle.pathway.PathwayMilestones.PathwayRelayed;
import org.passerelle.pathway.PathwayMilestones.PathwayReopened;
import org.passerelle.person.PersonAccess;
import org.passerelle.platform.paging.PageOf;
import org.passerelle.platform.refusals.Codes;
import org.passerelle.platform.refusals.Conflict;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.NotFound;
import org.passerelle.platform.refusals.PlainText;
import org.passerelle.platform.refusals.Refused;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The journeys: opens them, tells where they stand, closes them with a reason.
@Service
@Transactional
public class Pathways implements InstanceGate {

    /// Which processes carry a pathway, on the way there and after the visit.
    public static final String PROCESS = "care-pathway";

    public static final String AFTER_THE_VISIT = "after-care";

    /// Goes on even when the pathway is closed: somebody was found again.
    static final String CONTACT_LEFT = "contact-left";

    private static final int LONGEST_NEED = 200;

    private final PathwayRepository pathways;
    private final PathwayList list;
    private final WaitingSteps waiting;
    private final PathwayHistory history;
    private final PathwayAccess access;
    private final PersonAccess persons;
    private final Programmes programmes;
    private final PathwayMessages messages;
    private final Beginnings beginnings;
    private final Clock clock;

    Pathways(
            PathwayRepository pathways,
            PathwayList list,
            WaitingSteps waiting,
            PathwayHistory history,
            PathwayAccess access,
            PersonAccess persons,
            Programmes programmes,
            PathwayMessages messages,
            Beginnings beginnings,
            Clock clock) {
        this.pathways = pathways;
        this.list = list;
        this.waiting = waiting;
        this.history = history;
        this.access = access;
        this.persons = persons;
        this.programmes = programmes;
        this.messages = messages;
        this.beginnings = beginnings;
        this.clock = clock;
    }

    /// Opens a pathway for a person whom the user sees, in one of the user's programmes: from then on its team sees
    /// the person. The engine begins a moment later.
    public UUID open(NewPathway asked, CurrentUser user) {
        List<FieldProblem> problems = new ArrayList<>();
        String programme = programme(asked.programme(), problems);
        UUID personId = asked.personId();
        if (personId == null) {
            problems.add(new FieldProblem("personId", "required"));
        }
        String need = asked.need() == null || asked.need().isBlank()
                ? null
                : asked.need().strip();
        if (need != null && need.length() > LONGEST_NEED) {
            problems.add(new FieldProblem("need", "text.long", LONGEST_NEED));
        }
        String refused = need == null ? "" : PlainText.refusedInALine(need);
        if (!refused.isEmpty()) {
            problems.add(new FieldProblem("need", "text.characters", refused));
        }
        if (personId != null && !persons.sees(user, personId)) {
            problems.add(new FieldProblem("personId", "person.unknown"));
        }
        InvalidInput.throwIfAny(problems);
        if (programme == null || personId == null) {
            throw new IllegalStateException("Checked above");
        }
        if (!access.sees(user, programme)) {
            throw new Refused("programme");
        }
        persons.lock(personId);
        if (!Boolean.TRUE.equals(asked.another())) {
            refuseASecond(personId, programme);
        }
        UUID id = UUID.randomUUID();
        pathways.save(new Pathway(id, personId, programme, need, user.username(), clock.instant()));
        persons.accompany(personId, programme);
        history.writeBy(user.username(), id, "start", new PathwayOpened());
        messages.open(id, Map.of());
        return id;
    }

    /// Usually somebody overlooked the first.
    private void refuseASecond(UUID personId, String programme) {
        pathways.findOpen(personId, programme).stream().findFirst().ifPresent(open -> {
            throw new Conflict("pathway.open", open.toString());
        });
    }

    @Transactional(readOnly = true)
    public PathwayView get(UUID id, CurrentUser user) {
        Pathway pathway = visible(pathways.findById(id), id, user);
        List<WaitingView> waits = waiting.findByPathwayIdOrderBySince(id).stream()
                .map(WaitingStep::view)
                .toList();
        return pathway.view(waits, history.of(id), clock.instant());
    }

    /// What each of these waits for; nothing of those that wait for nothing.
    @Transactional(readOnly = true)
    public Map<UUID, List<WaitingView>> waiting(Collection<UUID> ids) {
        return waiting.findByPathwayIdInOrderBySince(ids).stream()
                .collect(groupingBy(WaitingStep::pathwayId, mapping(WaitingStep::view, toList())));
    }

    /// Throws [NotFound] for whoever does not see it.
    @Transactional(readOnly = true)
    public void refuseUnlessSeen(UUID id, CurrentUser user) {
        visible(pathways.findById(id), id, user);
    }

    /// As [#get], and nobody else changes it until the transaction ends.
    public PathwayView seenLocked(UUID id, CurrentUser user) {
        visible(pathways.findLocked(id), id, user);
        return get(id, user);
    }

    /// Where each of these stands; nobody else changes them until the transaction ends.
    Map<UUID, PathwayState> lock(Collection<UUID> ids) {
        Map<UUID, PathwayState> locked = new LinkedHashMap<>();
        // in one order, so that no two wait for each other
        ids.stream().sorted().forEach(id -> pathways.findLocked(id)
                .ifPresent(pathway -> locked.put(id, pathway.state())));
        return locked;
    }

    @Transactional(readOnly = true)
    public PathwayFacts facts(UUID id) {
        return pathways.findFacts(id).orElseThrow(() -> new NotFound("pathway", id));
    }

    /// The newest first; the stalled, on demand, the longest stalled first.
    @Transactional(readOnly = true)
    public PageOf<PathwayLine> list(PathwayQuery query, CurrentUser user) {
        return list.read(query, user, clock.instant());
    }

    @Transactional(readOnly = true)
    public List<PathwayLine> ofPerson(UUID personId, CurrentUser user) {
        return list.ofPerson(personId, user);
    }

    /// The last that was opened of those still open; of none, the last.
    @Transactional(readOnly = true)
    public Optional<UUID> latestOf(UUID personId) {
        return pathways.findLatest(personId, Limit.of(1)).stream().findFirst();
    }

    /// Whose pathway each of these is.
    @Transactional(readOnly = true)
    public Map<UUID, UUID> personIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : pathways.findPersons(Set.copyOf(ids)).stream()
                        .collect(Collectors.toMap(OfPerson::id, OfPerson::personId));
    }

    /// All pathways of these people, closed ones included, each with whose it is.
    @Transactional(readOnly = true)
    public Map<UUID, UUID> allOf(Collection<UUID> personIds) {
        return personIds.isEmpty()
                ? Map.of()
                : pathways.findOfPersons(Set.copyOf(personIds)).stream()
                        .collect(Collectors.toMap(OfPerson::id, OfPerson::personId));
    }

    /// Those who wait at one of these steps, the longest on their way first.
    @Transactional(readOnly = true)
    public List<PathwayFacts> waitingAt(Set<String> steps, int atMost) {
        return pathways.findWaitingAt(steps, Limit.of(atMost));
    }

    record OfPerson(UUID id, UUID personId) {}

    /// How many pathways the user sees are open, and how many of those wait for a task or a date.
    @Transactional(readOnly = true)
    public OpenCount openCount(CurrentUser user) {
        return list.count(user);
    }

    public record OpenCount(long open, long waiting) {}

    /// Asks the engine to end the pathway; its open tasks go away with it. Conflict for whoever comes second, from the
    /// moment it was asked; the same person's same wish is no second one.
    public void close(UUID id, @Nullable String reason, CurrentUser user) {
        Pathway pathway = visible(pathways.findLocked(id), id, user);
        ClosedReason known = Codes.require(ClosedReason.class, "reason", reason);
        Optional<Happened> asked = history.closingAsked(id);
        if (pathway.isClosed()) {
            throw closed(
                    Objects.requireNonNull(pathway.closedReason()),
                    asked.map(Happened::by).orElse(PathwayHistory.SYSTEM));
        }
        if (asked.isPresent() && isOnItsWay(asked.get())) {
            ClosedReason first = ((ClosingAsked) asked.get().what()).reason();
            if (known == first && asked.get().by().equals(user.username())) {
                return;
            }
            throw closed(first, asked.get().by());
        }
        history.writeBy(user.username(), id, "closing", new ClosingAsked(known));
        messages.closing(pathway, known);
    }

    /// Later the engine never heard of it, and it may be asked again.
    private boolean isOnItsWay(Happened asked) {
        return clock.instant().isBefore(asked.at().plus(WaitingBook.MACHINE_TIME));
    }

    private static Conflict closed(ClosedReason reason, String by) {
        return by.equals(PathwayHistory.SYSTEM)
                ? new Conflict("pathway.closed", reason)
                : new Conflict("pathway.closed.by", reason, by);
    }

    /// Asks the engine again for pathways that should have begun by now.
    public void startLate() {
        Instant now = clock.instant();
        pathways.findByStateAndExpectedByBefore(PathwayState.STARTING, now).forEach(beginnings::begin);
        pathways.findForgottenAfterTheVisit(now, WaitingBook.ASIDE).forEach(beginnings::begin);
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.PATHWAY;
    }

    /// One instance at a time carries a pathway; what goes on beside it goes on as long as it is open.
    @Override
    public boolean mayRun(String processId, UUID pathwayId, long processInstanceKey) {
        Instant now = clock.instant();
        return pathways.findLocked(pathwayId)
                .map(pathway -> switch (processId) {
                    case PROCESS -> pathway.claim(processInstanceKey, now);
                    case AFTER_THE_VISIT -> pathway.claimAfterTheVisit(processInstanceKey, now);
                    case CONTACT_LEFT -> true;
                    default -> !pathway.isClosed();
                })
                .orElse(false);
    }

    void relay(UUID id) {
        Pathway pathway = locked(id);
        if (pathway.relay(clock.instant())) {
            history.write(id, "End_Relayed", new PathwayRelayed());
            messages.say(PathwayMessage.FIRST_VISIT_ATTENDED, id, pathway.opening());
        }
    }

    void reopen(UUID id) {
        Pathway pathway = locked(id);
        if (pathway.reopen(clock.instant())) {
            history.write(id, "Task_ReopenPathway", new PathwayReopened());
            beginnings.begin(pathway);
        }
    }

    /// Absent as long as it is open.
    @Transactional(readOnly = true)
    public Optional<ClosedReason> closedReason(UUID id) {
        return pathways.findById(id).map(Pathway::closedReason);
    }

    /// A closed pathway goes on, because of what somebody learned. False when it is open already, or the person has
    /// another open one in that programme.
    ///
    /// @param phase the process it goes on in
    /// @param facts what «Quelle suite ?» reads: `nextStep`, and the facts of that step
    public boolean reopenClosed(UUID id, String by, String phase, Map<String, Object> facts) {
        return reopenClosed(id, by, facts, pathway -> pathway.reopenClosed(phase, clock.instant()));
    }

    /// As [#reopenClosed] for one that was closed after its visit: the person is asked now whether they have their
    /// doctor.
    public boolean reopenAfterTheVisit(UUID id, String by) {
        Instant now = clock.instant();
        return reopenClosed(id, by, Map.of("askAt", now.toString()), pathway -> pathway.reopenAfterTheVisit(now));
    }

    @Transactional(readOnly = true)
    public boolean isClosedAfterTheVisit(UUID id) {
        return pathways.findById(id).filter(Pathway::isClosedAfterTheVisit).isPresent();
    }

    private boolean reopenClosed(UUID id, String by, Map<String, Object> facts, Consumer<Pathway> reopening) {
        Pathway pathway = locked(id);
        PathwayFacts known = pathway.facts();
        persons.lock(known.personId());
        ClosedReason was = pathway.closedReason();
        if (was == null
                || !pathways.findOpen(known.personId(), known.programme()).isEmpty()) {
            return false;
        }
        reopening.accept(pathway);
        history.writeBy(by, id, "reopening", new ClosedPathwayReopened(was));
        beginnings.begin(pathway, facts);
        return true;
    }

    void closed(UUID id, ClosedReason reason) {
        Pathway pathway = locked(id);
        if (!pathway.isClosed()) {
            pathway.close(reason, clock.instant());
            waiting.deleteByPathwayId(id);
            history.write(id, "Task_ClosePathway", new PathwayClosed(reason));
            messages.say(PathwayMessage.PATHWAY_CLOSED, id, Map.of());
        }
    }

    private Pathway locked(UUID id) {
        return pathways.findLocked(id).orElseThrow(() -> new NotFound("pathway", id));
    }

    private Pathway visible(Optional<Pathway> found, UUID id, CurrentUser user) {
        return found.filter(pathway -> access.sees(user, pathway.facts().programme()))
                .orElseThrow(() -> new NotFound("pathway", id));
    }

    private @Nullable String programme(@Nullable String asked, List<FieldProblem> problems) {
        if (asked == null || asked.isBlank()) {
            problems.add(new FieldProblem("programme", "required"));
            return null;
        }
        Optional<Programme> programme = programmes.written(asked);
        if (programme.isEmpty()) {
            problems.add(new FieldProblem("programme", "option.unknown", asked));
        }
        return programme.map(Programme::code).orElse(null);
    }
}
