package org.passerelle.care.interpreting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.passerelle.care.appointments.AppointmentHistory.AppointmentCanceled;
import org.passerelle.care.appointments.AppointmentHistory.AppointmentMoved;
import org.passerelle.care.appointments.AppointmentHistory.PracticeWithdrew;
import org.passerelle.pathway.Happened;
import org.passerelle.pathway.PathwayMilestones.PathwayClosed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// An interpreter who was booked for a date that is gone is free again, and so is what was reserved for them.
@Component
class ReleaseInterpreter {

    private final Arrangements arrangements;
    private final InterpreterUses uses;
    private final UseBook book;
    private final Clock clock;

    ReleaseInterpreter(Arrangements arrangements, InterpreterUses uses, UseBook book, Clock clock) {
        this.arrangements = arrangements;
        this.uses = uses;
        this.book = book;
        this.clock = clock;
    }

    @EventListener
    void on(Happened happened) {
        switch (happened.what()) {
            case AppointmentMoved moved -> {
                arrangements.release(happened.pathwayId(), false, happened.at());
                planned(happened).ifPresent(use -> moved(use, moved.to()));
            }
            case AppointmentCanceled _ -> {
                arrangements.release(happened.pathwayId(), false, happened.at());
                release(happened);
            }
            case PracticeWithdrew _, PathwayClosed _ -> {
                arrangements.release(happened.pathwayId(), true, happened.at());
                release(happened);
            }
            default -> {
                // nothing that an interpreter was booked for
            }
        }
    }

    /// By phone it holds for the new date, with what is reserved for it.
    private void moved(InterpreterUse use, Instant to) {
        if (use.mode() == InterpreterMode.PHONE) {
            book.moveTo(use, LocalDate.ofInstant(to, clock.getZone()));
        } else {
            book.release(use, null);
        }
    }

    /// What its day has passed of may have been used: somebody says so, or the invoice does.
    private void release(Happened happened) {
        planned(happened)
                .filter(use -> !use.on().isBefore(LocalDate.ofInstant(happened.at(), clock.getZone())))
                .ifPresent(use -> book.release(use, null));
    }

    private Optional<InterpreterUse> planned(Happened happened) {
        return uses.findPlanned(happened.pathwayId());
    }
}
