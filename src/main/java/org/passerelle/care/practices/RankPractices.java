package org.passerelle.care.practices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.Worker;
import org.passerelle.care.practices.PracticeHistory.PracticesRanked;
import org.passerelle.pathway.PathwayHistory;
import org.springframework.stereotype.Component;

/// Answers "Rank the practices": how many can be called for this person now and, when none can, from when on one can.
/// The list itself is read when the form opens.
@Component
class RankPractices implements Worker<RankPractices.Request, RankPractices.Ranking> {

    /// `nextSearchDate` is the day before which the supervisor wants no search.
    record Request(UUID pathwayId, @Nullable LocalDate nextSearchDate) {}

    record Ranking(int possiblePractices, @Nullable OffsetDateTime nextCallAt) {}

    private static final String STEP = "Task_RankPractices";

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Matching matching;
    private final PathwayHistory history;
    private final Clock clock;

    RankPractices(Matching matching, PathwayHistory history, Clock clock) {
        this.matching = matching;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public String jobType() {
        return "rank-practices";
    }

    @Override
    public Ranking work(Request request) {
        LocalDate wanted = request.nextSearchDate();
        if (wanted != null && wanted.isAfter(LocalDate.now(clock))) {
            return new Ranking(
                    0, at(wanted.atTime(MORNING).atZone(clock.getZone()).toInstant()));
        }
        List<Match> fitting = matching.fitting(request.pathwayId());
        int now = (int) fitting.stream().filter(Match::canBeCalledNow).count();
        history.write(request.pathwayId(), STEP, new PracticesRanked(now));
        Stream<Instant> later = fitting.stream().map(Match::notBefore).filter(Objects::nonNull);
        return new Ranking(
                now,
                now > 0
                        ? null
                        : later.min(Comparator.naturalOrder()).map(this::at).orElse(null));
    }

    private OffsetDateTime at(Instant moment) {
        return moment.atZone(clock.getZone()).toOffsetDateTime();
    }
}
