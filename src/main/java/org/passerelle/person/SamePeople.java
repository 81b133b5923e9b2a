package org.passerelle.person;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who somebody told about may be already: people with the same number first, then those whose alias begins with the
/// same word. Nothing is merged here; a human says who it is.
@Service
@Transactional
public class SamePeople {

    private static final int AT_ONE_NUMBER = 10;
    private static final int SHOWN = 5;
    private static final int SHORTEST_WORD = 2;

    /// @param elsewhere somebody has this number whom the user may not see; nothing else is told of them
    public record Found(List<Alike> alike, boolean elsewhere) {}

    public record Alike(UUID personId, String alias, List<String> languages, boolean sameNumber) {}

    private final ContactRepository contacts;
    private final PersonRepository persons;
    private final PersonList list;
    private final PersonAccess access;

    SamePeople(ContactRepository contacts, PersonRepository persons, PersonList list, PersonAccess access) {
        this.contacts = contacts;
        this.persons = persons;
        this.list = list;
        this.access = access;
    }

    /// It is written down that somebody looked. `number` in E.164.
    public Found find(String name, @Nullable String number, CurrentUser user) {
        List<UUID> atNumber = number == null ? List.of() : contacts.personsAt(number, Limit.of(AT_ONE_NUMBER));
        Set<UUID> seen = new LinkedHashSet<>(
                atNumber.stream().filter(id -> access.sees(user, id)).toList());
        List<Alike> alike = new ArrayList<>(
                seen.isEmpty()
                        ? List.of()
                        : persons.findByIdIn(seen).stream()
                                .map(person -> alike(person, true))
                                .toList());
        String word = name.strip().split("\\s", 2)[0];
        if (word.length() >= SHORTEST_WORD) {
            list.read(word, null, access.scope(user), SHOWN).stream()
                    .filter(person -> !seen.contains(person.id()))
                    .map(person -> alike(person, false))
                    .forEach(alike::add);
        }
        access.searched(user, alike.size());
        return new Found(alike, seen.size() < atNumber.size());
    }

    private static Alike alike(Person person, boolean sameNumber) {
        PersonName name = person.name();
        return new Alike(person.id(), name.alias(), name.languages(), sameNumber);
    }
}
