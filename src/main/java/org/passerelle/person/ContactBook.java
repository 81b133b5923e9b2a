package org.passerelle.person;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.NotFound;
import org.passerelle.platform.refusals.PlainText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who may be written to, where, and who no longer. Nobody is written to who did not say so.
@Service
@Transactional
public class ContactBook {

    private static final int LONGEST_REASON = 200;

    private final ContactWishes wishes;
    private final PersonRepository persons;
    private final PersonAccess access;
    private final Contacts contacts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContactBook(
            ContactWishes wishes,
            PersonRepository persons,
            PersonAccess access,
            Contacts contacts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.wishes = wishes;
        this.persons = persons;
        this.access = access;
        this.contacts = contacts;
        this.events = events;
        this.clock = clock;
    }

    /// Unknown to whoever may not see the person.
    @Transactional(readOnly = true)
    public ContactWishView wish(UUID personId, CurrentUser user) {
        access.mustSee(user, personId);
        return wish(personId);
    }

    @Transactional(readOnly = true)
    public ContactWishView wish(UUID personId) {
        return wishes.findById(personId).map(this::view).orElse(ContactWishView.NOTHING_SAID);
    }

    /// Where to write to now; asked in the transaction that decides to send.
    @Transactional(propagation = Propagation.MANDATORY)
    public Reach reach(UUID personId) {
        Person person = persons.findById(personId).orElseThrow(() -> new NotFound("person", personId));
        ContactWishView wish = wish(personId);
        return new Reach(
                wish.stopped(),
                wish.textsAllowed() ? contacts.phone(personId, ContactPermission::allowsWriting) : null,
                wish.mailsAllowed() ? address(personId) : null,
                person.languages());
    }

    /// Throws [InvalidInput] naming each field that cannot stand.
    public ContactWishView tell(UUID personId, WishTold told, CurrentUser user) {
        access.mustSee(user, personId);
        boolean texts = Boolean.TRUE.equals(told.textsAllowed());
        boolean mails = Boolean.TRUE.equals(told.mailsAllowed());
        List<FieldProblem> problems = new ArrayList<>();
        ContactValue email = email(told.email(), mails, problems);
        if (texts && contacts.phone(personId, _ -> true) == null) {
            problems.add(new FieldProblem("textsAllowed", "wish.no-phone"));
        }
        InvalidInput.throwIfAny(problems);
        ContactWish wish = ofPerson(personId, user);
        UUID mailContact =
                email == null ? null : contacts.keep(personId, email, ContactPermission.NOT_ASKED, user.username());
        wish.tell(texts, mailContact, mails, user.username(), clock.instant());
        return view(wishes.save(wish));
    }

    /// At once: what waits to be sent is told in this transaction.
    public ContactWishView stop(UUID personId, @Nullable Boolean stopped, @Nullable String reason, CurrentUser user) {
        access.mustSee(user, personId);
        if (stopped == null) {
            throw new InvalidInput("stopped", "required");
        }
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        if (why != null && why.length() > LONGEST_REASON) {
            throw new InvalidInput("reason", "text.long", LONGEST_REASON);
        }
        if (why != null && !PlainText.refusedInALine(why).isEmpty()) {
            throw new InvalidInput("reason", "text.characters", PlainText.refusedInALine(why));
        }
        ContactWish wish = ofPerson(personId, user);
        if (stopped) {
            wish.stop(user.username(), clock.instant(), why);
        } else {
            wish.goOn();
        }
        ContactWishView view = view(wishes.save(wish));
        if (stopped) {
            events.publishEvent(new MessagesStopped(personId));
        }
        return view;
    }

    private ContactWish ofPerson(UUID personId, CurrentUser user) {
        persons.lock(personId);
        return wishes.findById(personId).orElseGet(() -> new ContactWish(personId, user.username(), clock.instant()));
    }

    private ContactWishView view(ContactWish wish) {
        return wish.view(mail(wish).map(ContactView::value).orElse(null));
    }

    /// Where mail may go now.
    private @Nullable String address(UUID personId) {
        return wishes.findById(personId)
                .flatMap(this::mail)
                .filter(contact -> !contact.isDead() && contact.permission().allowsWriting())
                .map(ContactView::value)
                .orElse(null);
    }

    private Optional<ContactView> mail(ContactWish wish) {
        return Optional.ofNullable(wish.mailContact()).map(contact -> contacts.of(wish.personId(), contact));
    }

    private static @Nullable ContactValue email(@Nullable String typed, boolean needed, List<FieldProblem> problems) {
        return needed || (typed != null && !typed.isBlank())
                ? ContactValue.read(ContactKind.MAIL, typed, "email", problems).orElse(null)
                : null;
    }
}
