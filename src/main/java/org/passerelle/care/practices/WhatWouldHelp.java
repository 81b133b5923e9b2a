package org.passerelle.care.practices;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.places.Communes;
import org.passerelle.platform.words.Sentences;
import org.springframework.stereotype.Component;

/// What would open a way for somebody whom no practice takes: the practices that one thing alone rules out, by that
/// thing, those of which there are most first.
@Component
class WhatWouldHelp {

    private static final int NAMED = 3;

    private enum Kind {
        /// A no that has grown old.
        RECHECK,
        INTERPRETER,
        COMMUNE,
        HOUSING,
        PLACES,
        PROOF,
        VISIT
    }

    record Named(UUID practiceId, String name) {}

    /// @param first the best of these practices
    record Help(String code, int practices, String words, List<Named> first) {}

    private final Communes communes;
    private final Sentences sentences;

    WhatWouldHelp(Communes communes, Sentences sentences) {
        this.communes = communes;
        this.sentences = sentences;
    }

    /// Of all in reach, best first.
    List<Help> of(List<Match> matches) {
        return matches.stream()
                .filter(match -> kind(match).isPresent())
                .collect(Collectors.groupingBy(match -> kind(match).orElseThrow()))
                .entrySet()
                .stream()
                .map(group -> help(group.getKey(), group.getValue()))
                .sorted(Comparator.comparingInt(Help::practices).reversed().thenComparing(Help::code))
                .toList();
    }

    private Help help(Kind kind, List<Match> matches) {
        String towns = matches.stream()
                .flatMap(match -> match.reasons().stream().filter(Reason::rulesOut))
                .flatMap(reason -> reason.args().stream())
                .flatMap(arg -> arg instanceof Reason.Towns only ? only.communes().stream() : null)
                .distinct()
                .map(communes::name)
                .collect(Collectors.joining(", "));
        return new Help(
                kind.name(),
                matches.size(),
                sentences.say("practices.help." + kind, matches.size(), towns),
                matches.stream()
                        .limit(NAMED)
                        .map(Match::practice)
                        .map(practice -> new Named(practice.id(), practice.name()))
                        .toList());
    }

    /// Absent when several things rule it out, or one that nobody can help.
    private static Optional<Kind> kind(Match match) {
        List<Optional<Kind>> kinds = match.reasons().stream()
                .filter(Reason::rulesOut)
                .map(reason -> kind(reason, match))
                .distinct()
                .toList();
        return kinds.size() == 1 ? kinds.getFirst() : Optional.empty();
    }

    private static Optional<Kind> kind(Reason reason, Match match) {
        return Optional.ofNullable(
                switch (reason.code()) {
                    case MatchingRules.NO_NEW_PATIENTS -> match.isToCheck() ? Kind.RECHECK : null;
                    case MatchingRules.DECLINED_BEFORE ->
                        match.lastCall()
                                .map(PracticeCall::refusalCode)
                                .map(WhatWouldHelp::against)
                                .orElse(null);
                    case "RESIDENTS_ONLY" -> Kind.COMMUNE;
                    case "NO_UNHOUSED" -> Kind.HOUSING;
                    case "QUOTA_USED_MONTH", "QUOTA_USED_TOTAL", "FULL_UNTIL" -> Kind.PLACES;
                    case "NO_AME", "NO_PENDING_RIGHTS", "NO_PAPER_PROOF" -> Kind.PROOF;
                    case MatchingRules.SILENT -> Kind.VISIT;
                    default -> null;
                });
    }

    private static @Nullable Kind against(RefusalCode why) {
        return switch (why) {
            case NO_INTERPRETER -> Kind.INTERPRETER;
            case OTHER_COMMUNE -> Kind.COMMUNE;
            case QUOTA_REACHED -> Kind.PLACES;
            default -> null;
        };
    }
}
