package org.passerelle.person;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.platform.paging.PageCursor;
import org.passerelle.platform.paging.PageOf;
import org.passerelle.platform.places.Communes;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.NotFound;
import org.passerelle.platform.refusals.PlainText;
import org.passerelle.platform.words.Phones;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The people we accompany.
@Service
@Transactional
public class People {

    private static final int LONGEST_ALIAS = 60;

    private final PersonRepository persons;
    private final PersonList list;
    private final PersonAccess access;
    private final Contacts contacts;
    private final Communes communes;
    private final Clock clock;

    People(
            PersonRepository persons,
            PersonList list,
            PersonAccess access,
            Contacts contacts,
            Communes communes,
            Clock clock) {
        this.persons = persons;
        this.list = list;
        this.access = access;
        this.contacts = contacts;
        this.communes = communes;
        this.clock = clock;
    }

    /// Throws [InvalidInput] naming each field that cannot stand.
    public UUID add(NewPerson told, String by) {
        List<FieldProblem> problems = new ArrayList<>();
        String phone = Phones.readIfGiven("phone", told.phone(), problems);
        UUID id = persons.save(checked(told, by, problems)).id();
        if (phone != null) {
            contacts.keep(id, ContactValue.phone(phone), ContactPermission.NOT_ASKED, by);
        }
        return id;
    }

    /// Unknown to whoever may not see the person.
    @Transactional(readOnly = true)
    public PersonView get(UUID id, CurrentUser user) {
        access.mustSee(user, id);
        return find(id).view(contacts.phone(id, _ -> true));
    }

    @Transactional(readOnly = true)
    public PersonFacts facts(UUID id) {
        return find(id).facts();
    }

    @Transactional(readOnly = true)
    public Map<UUID, PersonFacts> factsOf(Collection<UUID> ids) {
        List<Person> found = ids.isEmpty() ? List.of() : persons.findByIdIn(Set.copyOf(ids));
        return found.stream().map(Person::facts).collect(Collectors.toMap(PersonFacts::id, facts -> facts));
    }

    /// The names on one page of a list, in one query. Nobody else reads them, so nobody else needs the table.
    @Transactional(readOnly = true)
    public PersonNames names(Collection<UUID> ids) {
        List<Person> found = ids.isEmpty() ? List.of() : persons.findByIdIn(Set.copyOf(ids));
        return new PersonNames(
                found.stream().map(Person::name).collect(Collectors.toMap(PersonName::id, name -> name)));
    }

    @Transactional(readOnly = true)
    public boolean areEmpty() {
        return persons.isEmpty();
    }

    /// Those whom the user may see and whose alias begins with these letters, by alias and of one alias the most
    /// recent first; all of them, the most recent first, when it may begin anyhow. It is written down that
    /// somebody searched, and how many were shown. The cursor is an id: addresses may hold it, and no alias.
    @Transactional(readOnly = true)
    public PageOf<PersonLine> search(String beginning, @Nullable String cursor, int limit, CurrentUser user) {
        access.searches(user);
        UUID after = cursor == null ? null : PageCursor.read(cursor, 1).uuid(0);
        List<PersonLine> found = list.read(beginning, after, access.scope(user), limit + 1).stream()
                .map(Person::line)
                .toList();
        PageOf<PersonLine> page = PageOf.of(found, limit, last -> PageCursor.of(last.id()));
        access.searched(user, page.items().size());
        return page;
    }

    private Person find(UUID id) {
        return persons.findById(id).orElseThrow(() -> new NotFound("person", id));
    }

    private Person checked(NewPerson told, String by, List<FieldProblem> problems) {
        String alias = told.alias() == null ? "" : told.alias().strip();
        if (PlainText.isEmpty(alias)) {
            problems.add(new FieldProblem("alias", "alias.empty"));
        } else if (alias.length() > LONGEST_ALIAS) {
            problems.add(new FieldProblem("alias", "alias.long", LONGEST_ALIAS));
        }
        String refused = PlainText.refusedInALine(alias);
        if (!refused.isEmpty()) {
            problems.add(new FieldProblem("alias", "text.characters", refused));
        }
        List<String> languages = languages(told.languages(), problems);
        String commune = blankToNull(told.communeInsee());
        if (commune != null && communes.find(commune).isEmpty()) {
            problems.add(new FieldProblem("communeInsee", "commune.unknown", commune));
        }
        InvalidInput.throwIfAny(problems);
        return new Person(UUID.randomUUID(), alias, languages, commune, by, clock.instant());
    }

    private static List<String> languages(@Nullable List<@Nullable String> told, List<FieldProblem> problems) {
        List<String> codes = new ArrayList<>();
        if (told == null || told.isEmpty()) {
            problems.add(new FieldProblem("languages", "languages.empty"));
            return codes;
        }
        for (String given : told) {
            Optional<String> code = given == null ? Optional.empty() : Languages.code(given);
            if (code.isEmpty()) {
                problems.add(new FieldProblem("languages", "language.unknown", String.valueOf(given)));
            } else if (!codes.contains(code.get())) {
                codes.add(code.get());
            }
        }
        return codes;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
