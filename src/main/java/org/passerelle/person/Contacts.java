package org.passerelle.person;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// All ways to a person, the dead ones too. The first that lives is where they are called or written to.
@Service
@Transactional
public class Contacts {

    private static final int MOST = 50;

    private final ContactRepository contacts;
    private final PersonRepository persons;
    private final PersonAccess access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Contacts(
            ContactRepository contacts,
            PersonRepository persons,
            PersonAccess access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.contacts = contacts;
        this.persons = persons;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /// Those that live first, and then as they came. Unknown to whoever may not see the person.
    @Transactional(readOnly = true)
    public List<ContactView> of(UUID personId, CurrentUser user) {
        access.mustSee(user, personId);
        return views(personId).stream()
                .sorted(Comparator.comparing(ContactView::isDead))
                .toList();
    }

    /// Throws [NotFound] when it is no contact of this person.
    @Transactional(readOnly = true)
    public ContactView of(UUID personId, UUID contactId) {
        return find(personId, contactId).view();
    }

    /// Those that live: first whose best hours are now, then those without; of these what is answered soonest.
    @Transactional(readOnly = true)
    public List<ContactView> toTry(UUID personId) {
        LocalTime now = LocalTime.now(clock);
        return views(personId).stream()
                .filter(contact -> !contact.isDead())
                .sorted(Comparator.comparing((ContactView contact) -> BestHours.at(now, contact.bestHours()))
                        .thenComparing(ContactView::kind))
                .toList();
    }

    /// The same for whoever calls now: numbers in the open, so it is written down.
    public List<ContactView> toCall(UUID personId, CurrentUser user) {
        access.mustSee(user, personId);
        access.reveals(user, personId);
        return toTry(personId);
    }

    /// Throws [InvalidInput] naming each field that cannot stand, as the same number twice.
    public ContactView add(UUID personId, NewContact told, CurrentUser user) {
        access.mustSee(user, personId);
        persons.lock(personId);
        ContactCheck check = new ContactCheck();
        ContactValue value = check.value(told.kind(), told.value());
        String hours = check.hours(told.bestHours());
        ContactPermission permission = check.permission(told.permission());
        if (value != null) {
            refuseIfKnown(personId, value, check);
        }
        check.throwIfAny();
        return add(personId, requireNonNull(value), hours, requireNonNull(permission), user.username())
                .view();
    }

    /// Throws [InvalidInput] naming each field that cannot stand.
    public ContactView change(UUID personId, UUID contactId, ContactChange told, CurrentUser user) {
        access.mustSee(user, personId);
        persons.lock(personId);
        Contact contact = find(personId, contactId);
        ContactCheck check = new ContactCheck();
        String hours = check.hours(told.bestHours());
        ContactPermission permission = told.permission() == null ? null : check.permission(told.permission());
        LocalDate since = check.past(told.deadSince(), LocalDate.now(clock));
        check.throwIfAny();
        if (told.bestHours() != null) {
            contact.reachAt(hours);
        }
        if (permission != null) {
            contact.allow(permission);
        }
        if (told.deadSince() != null) {
            // a day told corrects the one that was noted
            contact.revive();
        }
        if (Boolean.FALSE.equals(told.dead())) {
            contact.revive();
            tellOfNumber(contact.view(), personId);
        } else if (told.dead() != null || told.deadSince() != null) {
            contact.die(since, user.username());
        }
        return contacts.save(contact).view();
    }

    /// Nobody is reached there any more; said twice, the first time counts. Throws [NotFound] as [#of].
    public void dead(UUID personId, UUID contactId, LocalDate since, String by) {
        persons.lock(personId);
        Contact contact = find(personId, contactId);
        contact.die(since, by);
        contacts.save(contact);
    }

    /// The one that is called so already, living again, or a new one.
    UUID keep(UUID personId, ContactValue value, ContactPermission permission, String by) {
        Contact contact = known(personId, value).orElseGet(() -> add(personId, value, null, permission, by));
        if (contact.view().isDead()) {
            contact.revive();
            tellOfNumber(contact.view(), personId);
        }
        return contacts.save(contact).id();
    }

    /// The first number of their own that lives and of which this is allowed.
    @Nullable
    String phone(UUID personId, Predicate<ContactPermission> allowed) {
        return views(personId).stream()
                .filter(contact -> contact.kind() == ContactKind.PHONE && !contact.isDead())
                .filter(contact -> allowed.test(contact.permission()))
                .findFirst()
                .map(ContactView::number)
                .orElse(null);
    }

    private Contact add(
            UUID personId, ContactValue value, @Nullable String hours, ContactPermission permission, String by) {
        Contact contact = contacts.save(new Contact(personId, value, hours, permission, by, clock.instant()));
        tellOfNumber(contact.view(), personId);
        return contact;
    }

    private void tellOfNumber(ContactView contact, UUID personId) {
        if (contact.number() != null) {
            events.publishEvent(new NumberFound(personId));
        }
    }

    private void refuseIfKnown(UUID personId, ContactValue value, ContactCheck check) {
        known(personId, value)
                .map(contact -> contact.view().isDead() ? "contact.twice-dead" : "contact.twice")
                .ifPresent(code -> check.refuse("value", code));
        if (contacts.countByPersonId(personId) >= MOST) {
            check.refuse("value", "contact.many", MOST);
        }
    }

    private Optional<Contact> known(UUID personId, ContactValue value) {
        return contacts.findByPersonIdOrderByAddedAtAscIdAsc(personId).stream()
                .filter(contact -> contact.isAlso(value))
                .findFirst();
    }

    private List<ContactView> views(UUID personId) {
        return contacts.findByPersonIdOrderByAddedAtAscIdAsc(personId).stream()
                .map(Contact::view)
                .toList();
    }

    private Contact find(UUID personId, UUID contactId) {
        return contacts.findById(contactId)
                .filter(contact -> contact.isOf(personId))
                .orElseThrow(() -> new NotFound("contact", contactId));
    }
}
