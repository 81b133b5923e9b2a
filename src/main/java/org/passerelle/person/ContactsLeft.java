package org.passerelle.person;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.NotFound;
import org.passerelle.platform.refusals.PlainText;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people outside leave for us to find somebody again. None of it is used before one of us has looked at it.
@Service
@Transactional
public class ContactsLeft {

    private static final int LONGEST_WORDS = 300;
    private static final int MOST_WAITING = 20;

    private final ContactsLeftRows rows;
    private final Contacts contacts;
    private final PersonAccess access;
    private final Clock clock;

    ContactsLeft(ContactsLeftRows rows, Contacts contacts, PersonAccess access, Clock clock) {
        this.rows = rows;
        this.contacts = contacts;
        this.access = access;
        this.clock = clock;
    }

    /// Gathers what cannot stand, and keeps nothing.
    public static List<FieldProblem> problems(LeftTold told) {
        List<FieldProblem> problems = new ArrayList<>();
        ContactCheck check = new ContactCheck(problems);
        check.value(told.kind(), told.value());
        words(told, problems);
        return problems;
    }

    /// Nobody's yet. Throws [InvalidInput] naming each field that cannot stand.
    public UUID put(LeftTold told) {
        List<FieldProblem> problems = new ArrayList<>();
        ContactValue value = new ContactCheck(problems).value(told.kind(), told.value());
        String words = words(told, problems);
        InvalidInput.throwIfAny(problems);
        return rows.save(new ContactLeft(Objects.requireNonNull(value), words, clock.instant()))
                .id();
    }

    /// Now we know whose it is. False, and it is forgotten, when the same waits already, as from two clicks, or when
    /// so much waits that more helps nobody.
    public boolean isFor(UUID id, UUID personId) {
        access.lock(personId);
        ContactLeft left = rows.findById(id).orElseThrow(() -> new NotFound("contact", id));
        List<ContactLeft> waiting = rows.waitingFor(personId);
        if (waiting.size() >= MOST_WAITING || waiting.stream().anyMatch(left::saysTheSame)) {
            rows.deleteById(id);
            return false;
        }
        left.isFor(personId);
        rows.save(left);
        return true;
    }

    /// It was nobody's.
    public void forget(UUID id) {
        rows.deleteById(id);
    }

    /// Those nobody has settled, the oldest first.
    @Transactional(readOnly = true)
    public List<ContactLeftView> waitingFor(UUID personId) {
        return rows.waitingFor(personId).stream().map(ContactLeft::view).toList();
    }

    /// For whom something waits to be settled.
    @Transactional(readOnly = true)
    public List<UUID> awaited(int atMost) {
        return rows.awaited(Limit.of(atMost));
    }

    /// One of them, shown in full: asking for it leaves a trace.
    @Transactional(readOnly = true)
    public ContactLeftView reveal(UUID personId, UUID id, CurrentUser user) {
        access.reveals(user, personId);
        return waiting(personId, id).map(ContactLeft::view).orElseThrow(() -> new NotFound("contact", id));
    }

    /// From now on it is one of the person's contacts. False when somebody settled it before.
    public boolean keep(UUID personId, UUID id, ContactPermission permission, String by) {
        access.lock(personId);
        Optional<ContactLeft> left = waiting(personId, id);
        left.ifPresent(found -> settle(found, contacts.keep(personId, found.told(), permission, by), by));
        return left.isPresent();
    }

    /// It leads nowhere. False when somebody settled it before.
    public boolean drop(UUID personId, UUID id, String by) {
        access.lock(personId);
        Optional<ContactLeft> left = waiting(personId, id);
        left.ifPresent(found -> settle(found, null, by));
        return left.isPresent();
    }

    private void settle(ContactLeft left, @Nullable UUID contact, String by) {
        left.settle(contact, by, clock.instant());
        rows.save(left);
    }

    private Optional<ContactLeft> waiting(UUID personId, UUID id) {
        return rows.findById(id).filter(left -> left.waitsFor(personId));
    }

    private static @Nullable String words(LeftTold told, List<FieldProblem> problems) {
        String words = told.words() == null || told.words().isBlank()
                ? null
                : told.words().strip();
        if (words != null && words.length() > LONGEST_WORDS) {
            problems.add(new FieldProblem("words", "text.long", LONGEST_WORDS));
        } else if (words != null && !PlainText.canBeKept(words)) {
            problems.add(new FieldProblem("words", "text.characters", PlainText.refused(words)));
        }
        return words;
    }
}
