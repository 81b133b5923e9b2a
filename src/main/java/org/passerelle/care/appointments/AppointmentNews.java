package org.passerelle.care.appointments;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.appointments.AppointmentHistory.AppointmentCanceled;
import org.passerelle.care.appointments.AppointmentHistory.AppointmentMoved;
import org.passerelle.care.appointments.AppointmentHistory.AppointmentNewsKept;
import org.passerelle.pathway.News;
import org.passerelle.pathway.NewsHandler;
import org.passerelle.pathway.NewsKind;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.pathway.PathwayMessage;
import org.passerelle.platform.refusals.Codes;
import org.passerelle.platform.refusals.InvalidInput;
import org.springframework.stereotype.Component;

/// «Rendez-vous déplacé ou annulé par…»: about the appointment that was booked last, as long as nobody knows that it
/// took place.
@Component
class AppointmentNews implements NewsHandler {

    private final AppointmentRepository appointments;
    private final BookingDays days;
    private final PathwayHistory history;
    private final Clock clock;

    AppointmentNews(AppointmentRepository appointments, BookingDays days, PathwayHistory history, Clock clock) {
        this.appointments = appointments;
        this.days = days;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public Set<NewsKind> kinds() {
        return Set.of(NewsKind.APPOINTMENT_MOVED, NewsKind.APPOINTMENT_CANCELED);
    }

    @Override
    public Choices choices(UUID pathwayId, NewsKind kind) {
        List<String> reasons = Codes.names(ChangeReason.values());
        return kind == NewsKind.APPOINTMENT_MOVED
                ? new Choices(Choices.Date.MUST, List.of(), reasons, Map.of())
                : new Choices(Choices.Date.NO, List.of(), reasons, Map.of());
    }

    @Override
    public @Nullable Said handle(UUID pathwayId, News news) {
        Instant to = news.kind() == NewsKind.APPOINTMENT_MOVED ? newDate(news) : null;
        Codes.readIfGiven(ChangeReason.class, "reason", news.reason());
        Optional<Appointment> open =
                appointments.findFirstByPathwayIdOrderByBookedAtDesc(pathwayId).filter(Appointment::isOpen);
        if (open.isEmpty() || open.get().view().startsAt().equals(to)) {
            history.write(pathwayId, news, new AppointmentNewsKept());
            return null;
        }
        return changed(pathwayId, open.get(), to, news);
    }

    private static Instant newDate(News news) {
        Instant at = news.dateToCome();
        if (at == null) {
            throw new InvalidInput("at", "required");
        }
        return at;
    }

    private Said changed(UUID pathwayId, Appointment old, @Nullable Instant to, News news) {
        Booked moved = null;
        if (to == null) {
            old.cancel(news.by(), news.reason());
            history.write(pathwayId, news, new AppointmentCanceled(old.view().startsAt(), news.by()));
        } else {
            days.refuseUnlessOpen(old.practiceId(), to, news.confirmedOpen());
            moved = appointments.save(old.moveTo(to, news)).view();
            history.write(pathwayId, news, new AppointmentMoved(to, news.by()));
        }
        return new Said(PathwayMessage.APPOINTMENT_CHANGED, old.view().id(), Booked.facts(moved, clock.getZone()));
    }
}
