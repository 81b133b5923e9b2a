package org.passerelle.care.appointments;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.appointments.AppointmentHistory.AppointmentBooked;
import org.passerelle.care.appointments.AppointmentHistory.AppointmentNewsKept;
import org.passerelle.care.appointments.AppointmentHistory.PracticeWithdrew;
import org.passerelle.care.practices.Practices;
import org.passerelle.care.practices.RefusalCode;
import org.passerelle.pathway.News;
import org.passerelle.pathway.NewsHandler;
import org.passerelle.pathway.NewsKind;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.pathway.PathwayMessage;
import org.passerelle.pathway.Pathways;
import org.passerelle.platform.refusals.Codes;
import org.passerelle.platform.refusals.InvalidInput;
import org.springframework.stereotype.Component;

/// «Le cabinet a rappelé», with a yes or a no and perhaps a date, and «le cabinet ne peut plus». Only of a practice
/// that was called for this person: with another one there is nothing to go back on.
@Component
class PracticeNews implements NewsHandler {

    private enum Answered {
        ACCEPTED,
        DECLINED
    }

    private final AppointmentRepository appointments;
    private final Practices practices;
    private final Pathways pathways;
    private final BookingDays days;
    private final PathwayHistory history;
    private final Clock clock;

    PracticeNews(
            AppointmentRepository appointments,
            Practices practices,
            Pathways pathways,
            BookingDays days,
            PathwayHistory history,
            Clock clock) {
        this.appointments = appointments;
        this.practices = practices;
        this.pathways = pathways;
        this.days = days;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public Set<NewsKind> kinds() {
        return Set.of(NewsKind.PRACTICE_ANSWERED, NewsKind.PRACTICE_WITHDREW);
    }

    @Override
    public Choices choices(UUID pathwayId, NewsKind kind) {
        List<String> reasons = Stream.of(RefusalCode.values())
                .filter(RefusalCode::isSaidByPractices)
                .map(RefusalCode::name)
                .toList();
        return kind == NewsKind.PRACTICE_WITHDREW
                ? new Choices(Choices.Date.NO, List.of(), reasons, Map.of())
                : new Choices(
                        Choices.Date.MAY, Codes.names(Answered.values()), reasons, practices.calledFor(pathwayId));
    }

    @Override
    public @Nullable Said handle(UUID pathwayId, News news) {
        UUID practice = practice(pathwayId, news);
        RefusalCode refusal = Codes.readIfGiven(RefusalCode.class, "reason", news.reason());
        if (news.kind() == NewsKind.PRACTICE_WITHDREW) {
            return withdrew(pathwayId, practice, refusal == null ? RefusalCode.OVERLOADED : refusal, news);
        }
        Answered answer = Codes.require(Answered.class, "outcome", news.outcome());
        return answer == Answered.DECLINED
                ? declined(pathwayId, practice, refusal == null ? RefusalCode.OTHER : refusal, news)
                : accepted(pathwayId, practice, news);
    }

    /// The one that was told, or the one that had said yes.
    private UUID practice(UUID pathwayId, News news) {
        UUID told = news.practiceId();
        if (told == null) {
            return practices.acceptedFor(pathwayId).orElseThrow(() -> new InvalidInput("practiceId", "required"));
        }
        if (!practices.wasCalledFor(pathwayId, told)) {
            throw new InvalidInput("practiceId", "practice.not-called");
        }
        return told;
    }

    private @Nullable Said accepted(UUID pathwayId, UUID practice, News news) {
        Instant at = news.dateToCome();
        Optional<UUID> chosen = practices.acceptedFor(pathwayId);
        boolean newDate = at != null && chosen.filter(practice::equals).isPresent();
        if ((chosen.isPresent() && !newDate)
                || appointments.toCome(pathwayId, clock.instant()).isPresent()) {
            // the person has a place or a date already: worth knowing, changes nothing
            history.write(pathwayId, news, new AppointmentNewsKept());
            return null;
        }
        if (at != null) {
            days.refuseUnlessOpen(practice, at, news.confirmedOpen());
        }
        practices.calledBack(pathwayId, practice, null, news);
        Booked booked = at == null ? null : book(pathwayId, practice, at, news);
        return said(practice, Answered.ACCEPTED, booked);
    }

    private Booked book(UUID pathwayId, UUID practice, Instant at, News news) {
        history.write(pathwayId, news, new AppointmentBooked(at, practices.name(practice)));
        return appointments
                .save(Appointment.told(pathways.facts(pathwayId), practice, at, news))
                .view();
    }

    private @Nullable Said declined(UUID pathwayId, UUID practice, RefusalCode why, News news) {
        Optional<UUID> chosen = practices.acceptedFor(pathwayId);
        if (chosen.filter(practice::equals).isPresent()) {
            return withdrew(pathwayId, practice, why, news);
        }
        practices.calledBack(pathwayId, practice, why, news);
        return chosen.isPresent() ? null : said(practice, Answered.DECLINED, null);
    }

    /// Before a date is fixed it is an answer like another; afterwards it ends what is being prepared.
    private @Nullable Said withdrew(UUID pathwayId, UUID practice, RefusalCode why, News news) {
        boolean another = practices
                .acceptedFor(pathwayId)
                .filter(chosen -> !chosen.equals(practice))
                .isPresent();
        practices.rulesOut(practice, pathwayId, why);
        if (another) {
            history.write(pathwayId, news, new AppointmentNewsKept());
            return null;
        }
        history.write(pathwayId, news, new PracticeWithdrew(practices.name(practice)));
        return appointments
                .toCome(pathwayId, clock.instant())
                .filter(appointment -> appointment.practiceId().equals(practice))
                .map(appointment -> {
                    appointment.cancel(News.Teller.PRACTICE, why.name());
                    return new Said(
                            PathwayMessage.PRACTICE_WITHDREW, appointment.view().id(), Map.of());
                })
                .orElseGet(() -> said(practice, Answered.DECLINED, null));
    }

    private Said said(UUID practice, Answered answer, @Nullable Booked booked) {
        Map<String, Object> facts = Booked.facts(booked, clock.getZone());
        facts.put("practiceId", practice.toString());
        facts.put("practiceAnswer", answer.name());
        return new Said(PathwayMessage.PRACTICE_ANSWERED, null, facts);
    }
}
