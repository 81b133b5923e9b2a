package org.passerelle.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.Programme;
import org.passerelle.accounts.Programmes;
import org.passerelle.care.appointments.VisitFigures;
import org.passerelle.care.appointments.VisitFigures.Fate;
import org.passerelle.care.appointments.VisitFigures.Sent;
import org.passerelle.care.followup.CallFigures;
import org.passerelle.care.presence.PresenceFigures;
import org.passerelle.pathway.PathwayFigures;
import org.passerelle.platform.refusals.InvalidInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Brings together what each house counts of its own facts.
@Service
@Transactional(readOnly = true)
class FiguresBook {

    /// In years: whoever asks for all times asks for too many lines.
    private static final int LONGEST = 10;

    /// By the year in which they were sent, and over all.
    record Outcomes(List<OutcomeFigures> years, OutcomeFigures all) {}

    private final VisitFigures visits;
    private final CallFigures calls;
    private final PathwayFigures pathways;
    private final PresenceFigures presence;
    private final Programmes programmes;

    FiguresBook(
            VisitFigures visits,
            CallFigures calls,
            PathwayFigures pathways,
            PresenceFigures presence,
            Programmes programmes) {
        this.visits = visits;
        this.calls = calls;
        this.pathways = pathways;
        this.presence = presence;
        this.programmes = programmes;
    }

    /// Of those sent in a period. Throws [InvalidInput] naming what cannot be read.
    Outcomes outcomes(@Nullable String team, LocalDate from, LocalDate to) {
        check(from, to);
        List<Sent> sent = visits.sent(code(team), from, to);
        Set<UUID> heard = calls.reached(
                sent.stream().flatMap(one -> one.appointments().stream()).toList());
        Set<UUID> linked = pathways.linked(sent.stream().map(Sent::pathwayId).collect(Collectors.toSet()));
        List<Fared> all = sent.stream().map(one -> fared(one, heard, linked)).toList();
        List<OutcomeFigures> years = all.stream()
                .collect(Collectors.groupingBy(Fared::year, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(year -> OutcomeFigures.of(year.getKey(), year.getValue()))
                .toList();
        return new Outcomes(years, OutcomeFigures.of(null, all));
    }

    private static Fared fared(Sent one, Set<UUID> heard, Set<UUID> linked) {
        boolean known = one.fate() == Fate.GONE || one.fate() == Fate.NOT_GONE;
        return new Fared(
                one.sentOn().getYear(),
                one.fate(),
                one.reason(),
                known || one.appointments().stream().anyMatch(heard::contains),
                one.fate() == Fate.GONE && one.last() && linked.contains(one.pathwayId()));
    }

    /// Permanences and sessions of a period, and what came of them since.
    List<PresenceFigures.Line> presence(@Nullable String team, LocalDate from, LocalDate to) {
        check(from, to);
        return presence.of(code(team), from, to);
    }

    private static void check(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new InvalidInput("to", "period.end");
        }
        if (to.isAfter(from.plusYears(LONGEST))) {
            throw new InvalidInput("to", "figures.period", LONGEST);
        }
    }

    /// Of the past too.
    private @Nullable String code(@Nullable String team) {
        if (team == null || team.isBlank()) {
            return null;
        }
        return programmes
                .writtenOfAll(team)
                .map(Programme::code)
                .orElseThrow(() -> new InvalidInput("team", "option.unknown", team));
    }
}
