package org.passerelle.care.appointments;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
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
    private final PathwayHistory history;
    private final Clock clock;

    PracticeNews(AppointmentRepository appointments, Practices practices, PathwayHistory history, Clock clock) {
        this.appointments = appointments;
        this.practices = practices;
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
                : new Choices(Choices.Date.MAY, names(Answered.values()), reasons, practices.calledFor(pathwayId));
    }

    private static List<String> names(Enum<?>[] codes) {
        return Stream.of(codes).map(Enum::name).toList();
    }

    @Override
    public @Nullable Said handle(UUID pathwayId, News news) {
        UUID practice = practice(pathwayId, news);
        RefusalCode refusal = News.code("reason", news.reason(), RefusalCode.values());
        if (news.kind() == NewsKind.PRACTICE_WITHDREW) {
            return withdrew(pathwayId, practice, refusal == null ? RefusalCode.OVERLOADED : refusal, news);
        }
        Answered answer = News.code("outcome", news.outcome(), Answered.values());
        if (answer == null) {
            throw new InvalidInput("outcome", "required");
        }
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
        Instant at = news.at();
        if (at != null && !at.isAfter(clock.instant())) {
            throw new InvalidInput("at", "date.past");
        }
        Optional<UUID> chosen = practices.acceptedFor(pathwayId);
        boolean newDate = at != null && chosen.filter(practice::equals).isPresent();
        if ((chosen.isPresent() && !newDate) || toCome(pathwayId).isPresent()) {
            // the person has a place or a date already: worth knowing, changes nothing
            history.write(pathwayId, news, new AppointmentNewsKept());
            return null;
        }
        practices.calledBack(pathwayId, practice, null, news);
        Map<String, Object> facts = facts(practice, Answered.ACCEPTED);
        if (at != null) {
            Booked booked = appointments
                    .save(Appointment.told(pathwayId, practice, at, news.toldAt()))
                    .view();
            history.write(pathwayId, news, new AppointmentBooked(at, practices.name(practice)));
            facts.put("appointmentId", booked.id().toString());
            facts.put(
                    "appointmentAt",
                    at.atZone(clock.getZone()).toOffsetDateTime().toString());
        }
        return new Said(PathwayMessage.PRACTICE_ANSWERED, null, facts);
    }

    private @Nullable Said declined(UUID pathwayId, UUID practice, RefusalCode why, News news) {
        Optional<UUID> chosen = practices.acceptedFor(pathwayId);
        if (chosen.filter(practice::equals).isPresent()) {
            return withdrew(pathwayId, practice, why, news);
        }
        practices.calledBack(pathwayId, practice, why, news);
        return chosen.isPresent()
                ? null
                : new Said(PathwayMessage.PRACTICE_ANSWERED, null, facts(practice, Answered.DECLINED));
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
        return toCome(pathwayId)
                .filter(appointment -> appointment.practiceId().equals(practice))
                .map(appointment -> {
                    appointment.cancel(News.Teller.PRACTICE, why.name());
                    return new Said(
                            PathwayMessage.PRACTICE_WITHDREW, appointment.view().id(), Map.of());
                })
                .orElseGet(() -> new Said(PathwayMessage.PRACTICE_ANSWERED, null, facts(practice, Answered.DECLINED)));
    }

    private Optional<Appointment> toCome(UUID pathwayId) {
        return appointments
                .findFirstByPathwayIdOrderByBookedAtDesc(pathwayId)
                .filter(appointment -> appointment.isToCome(clock.instant()));
    }

    private static Map<String, Object> facts(UUID practice, Answered answer) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("practiceId", practice.toString());
        facts.put("practiceAnswer", answer.name());
        facts.put("appointmentId", null);
        facts.put("appointmentAt", null);
        return facts;
    }
}
