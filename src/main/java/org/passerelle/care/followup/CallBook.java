package org.passerelle.care.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.appointments.Appointments;
import org.passerelle.care.appointments.Booked;
import org.passerelle.pathway.Pathways;
import org.passerelle.person.ContactView;
import org.passerelle.person.Contacts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Every call with its result, whether it answered a task or came by itself. A number that is dead is marked as such.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CallBook {

    private final FollowUpCalls calls;
    private final Appointments appointments;
    private final Pathways pathways;
    private final Contacts contacts;
    private final Clock clock;

    CallBook(FollowUpCalls calls, Appointments appointments, Pathways pathways, Contacts contacts, Clock clock) {
        this.calls = calls;
        this.appointments = appointments;
        this.pathways = pathways;
        this.contacts = contacts;
        this.clock = clock;
    }

    /// Answers the how-manieth it is since the appointment was booked.
    int write(CallMade made) {
        return write(made, null);
    }

    /// The same, with what was learned of the doctor months after the visit.
    int write(CallMade made, @Nullable Agreement agreement) {
        UUID appointment =
                appointments.latestOf(made.pathwayId()).map(Booked::id).orElse(null);
        int attempt = appointment == null ? 1 : calls.countByAppointmentId(appointment) + 1;
        UUID contact = made.result() == CallResult.NUMBER_DEAD ? dead(made) : made.contactId();
        FollowUpCall call = new FollowUpCall(made, contact, appointment, attempt);
        call.learned(agreement);
        calls.save(call);
        return attempt;
    }

    /// The word that was written last came by a call.
    void wasCalled(CallMade made, @Nullable Agreement agreement) {
        calls.findFirstByPathwayIdOrderByCalledAtDesc(made.pathwayId()).ifPresent(call -> {
            call.wasCalled(made);
            call.learned(agreement);
        });
    }

    /// Unless somebody says which, the first to try was called.
    private @Nullable UUID dead(CallMade made) {
        UUID person = pathways.facts(made.pathwayId()).personId();
        UUID contact = made.contactId() != null
                ? made.contactId()
                : contacts.toTry(person).stream()
                        .filter(known -> known.number() != null)
                        .findFirst()
                        .map(ContactView::id)
                        .orElse(null);
        if (contact != null) {
            contacts.dead(person, contact, LocalDate.now(clock), made.by());
        }
        return contact;
    }
}
