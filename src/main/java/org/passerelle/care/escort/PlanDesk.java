package org.passerelle.care.escort;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.accounts.Programme;
import org.passerelle.accounts.Programmes;
import org.passerelle.care.escort.PlanProposal.Line;
import org.passerelle.care.escort.PlanProposal.State;
import org.passerelle.care.escort.planner.Companion;
import org.passerelle.care.escort.planner.DayPlan;
import org.passerelle.care.escort.planner.DayPlanner;
import org.passerelle.care.escort.planner.DayVisit;
import org.passerelle.care.escort.planner.Travel;
import org.passerelle.pathway.PathwayAccess;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Proposes who goes along with whom on a day. Only to those who need it: a first visit, one after missed ones, one
/// that was promised (features.md N7).
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class PlanDesk {

    private final EscortDesk desk;
    private final PlanFacts facts;
    private final LevelProposals levels;
    private final PlanWords words;
    private final Programmes programmes;
    private final PathwayAccess access;
    private final DayPlanner planner;
    private final Clock clock;

    PlanDesk(
            EscortDesk desk,
            PlanFacts facts,
            LevelProposals levels,
            PlanWords words,
            Programmes programmes,
            PathwayAccess access,
            EscortSettings settings,
            Clock clock) {
        this.desk = desk;
        this.facts = facts;
        this.levels = levels;
        this.words = words;
        this.programmes = programmes;
        this.access = access;
        this.planner = new DayPlanner(
                new Travel(settings.kilometresAnHour(), settings.aroundMinutes()), settings.planWithin());
        this.clock = clock;
    }

    /// A day and a team, as typed.
    record Told(@Nullable String day, @Nullable String team) {}

    /// Throws [InvalidInput] for a day that is over and a team there is not.
    PlanProposal propose(Told told, CurrentUser user) {
        LocalDate day = day(told.day());
        Programme team = team(told.team(), user);
        List<EscortDesk.Visit> visits = desk.ofTeam(day, team.code(), user).stream()
                .filter(visit -> visit.appointment().startsAt().isAfter(clock.instant()))
                .toList();
        Map<UUID, LevelProposal> proposed = levels.of(
                visits.stream().map(visit -> visit.appointment().personId()).toList());
        List<Companion> companions = facts.companions(team, day);
        List<EscortDesk.Visit> needed = visits.stream()
                .filter(visit -> needsSomebody(visit, level(visit, proposed)))
                .toList();
        List<DayVisit> asked = facts.visits(needed, proposed, companions, day);
        DayPlan plan = planner.plan(asked, companions);
        PlanWords.Told tell = words.about(visits, plan);
        return new PlanProposal(
                day,
                team.code(),
                visits.stream()
                        .map(visit -> line(visit, level(visit, proposed), plan, tell))
                        .toList());
    }

    private static LevelProposal level(EscortDesk.Visit visit, Map<UUID, LevelProposal> proposed) {
        return Objects.requireNonNull(proposed.get(visit.appointment().personId()));
    }

    private static boolean needsSomebody(EscortDesk.Visit visit, LevelProposal proposal) {
        return visit.escort() == null ? visit.promised() || proposal.level().needsCompanion() : visit.isOpenPromise();
    }

    private Line line(EscortDesk.Visit visit, LevelProposal proposal, DayPlan plan, PlanWords.Told tell) {
        UUID id = visit.appointment().id();
        EscortView settled = visit.escort();
        DayPlan.Served served = plan.served().get(id);
        if (served != null) {
            return line(
                    visit,
                    State.PROPOSED,
                    EscortLevels.withSomebody(proposal),
                    served.companion(),
                    served.travelMinutes(),
                    tell.served(visit, proposal, served));
        }
        if (plan.unserved().containsKey(id)) {
            return line(visit, State.UNSERVED, EscortLevels.withSomebody(proposal), null, null, tell.unserved(id));
        }
        return settled == null || settled.companion() == null
                ? line(
                        visit,
                        State.NOT_NEEDED,
                        settled == null ? proposal.level() : settled.level(),
                        null,
                        null,
                        settled == null ? List.of(levels.words(proposal)) : List.of())
                : line(visit, State.FIXED, settled.level(), settled.companion(), null, List.of());
    }

    private static Line line(
            EscortDesk.Visit visit,
            State state,
            EscortLevel level,
            @Nullable String companion,
            @Nullable Integer travelMinutes,
            List<String> why) {
        var appointment = visit.appointment();
        return new Line(
                appointment.id(),
                appointment.pathwayId(),
                appointment.alias(),
                appointment.practice(),
                appointment.startsAt(),
                state,
                level,
                companion,
                travelMinutes,
                why);
    }

    private LocalDate day(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            throw new InvalidInput("day", "required");
        }
        LocalDate day;
        try {
            day = DaysAsked.read(typed, null, LocalDate.now(clock), 1).from();
        } catch (InvalidInput unreadable) {
            throw new InvalidInput("day", "date.invalid");
        }
        if (day.isBefore(LocalDate.now(clock))) {
            throw new InvalidInput("day", "date.past");
        }
        return day;
    }

    private Programme team(@Nullable String typed, CurrentUser user) {
        if (typed == null || typed.isBlank()) {
            throw new InvalidInput("team", "required");
        }
        Programme team = programmes.written(typed).orElseThrow(() -> new InvalidInput("team", "option.unknown", typed));
        if (!access.sees(user, team.code())) {
            throw new Refused("programme");
        }
        return team;
    }

    /// Those the user may plan for.
    List<Programme> teams(CurrentUser user) {
        return access.programmes(user);
    }
}
