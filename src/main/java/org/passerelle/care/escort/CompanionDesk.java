package org.passerelle.care.escort;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.Colleagues;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.care.escort.companions.CompanionBook;
import org.passerelle.care.escort.companions.CompanionHours;
import org.passerelle.person.Languages;
import org.passerelle.platform.places.Communes;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.NotFound;
import org.passerelle.platform.refusals.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// When somebody can go along, from where and in which languages: everybody says it of themselves, a supervisor of
/// everybody.
@Service
@Transactional
class CompanionDesk {

    /// Hours as `09:00`, languages as codes, the commune by its INSEE code or its name.
    record Told(
            @Nullable String startsAt,
            @Nullable String endsAt,
            @Nullable List<@Nullable String> languages,
            @Nullable String commune) {}

    private final CompanionBook book;
    private final PlanFacts facts;
    private final Colleagues colleagues;
    private final Communes communes;

    CompanionDesk(CompanionBook book, PlanFacts facts, Colleagues colleagues, Communes communes) {
        this.book = book;
        this.facts = facts;
        this.colleagues = colleagues;
        this.communes = communes;
    }

    /// As the settings say as long as nothing was told.
    @Transactional(readOnly = true)
    CompanionHours get(String account, CurrentUser user) {
        String who = known(account, user);
        return book.of(Set.of(who)).getOrDefault(who, facts.usual(who));
    }

    /// What is not told stays; an empty commune is told: then they set off from the team's office. Throws
    /// [InvalidInput] naming each field that cannot stand.
    CompanionHours keep(String account, Told told, CurrentUser user) {
        CompanionHours before = get(account, user);
        List<FieldProblem> problems = new ArrayList<>();
        LocalTime starts = time("startsAt", told.startsAt(), before.startsAt(), problems);
        LocalTime ends = time("endsAt", told.endsAt(), before.endsAt(), problems);
        if (problems.isEmpty() && !ends.isAfter(starts)) {
            problems.add(new FieldProblem("endsAt", "companion.hours"));
        }
        List<String> languages = languages(told.languages(), before.languages(), problems);
        String commune = commune(told.commune(), before.communeInsee(), problems);
        InvalidInput.throwIfAny(problems);
        CompanionHours hours = new CompanionHours(before.account(), starts, ends, languages, commune);
        book.keep(hours);
        return hours;
    }

    private static LocalTime time(String field, @Nullable String typed, LocalTime before, List<FieldProblem> problems) {
        try {
            return typed == null || typed.isBlank() ? before : LocalTime.parse(typed.strip());
        } catch (DateTimeParseException unreadable) {
            problems.add(new FieldProblem(field, "companion.time"));
            return before;
        }
    }

    private static List<String> languages(
            @Nullable List<@Nullable String> told, List<String> before, List<FieldProblem> problems) {
        if (told == null || told.isEmpty()) {
            return before;
        }
        Set<String> codes = new LinkedHashSet<>();
        for (String given : told) {
            String typed = String.valueOf(given);
            Languages.code(typed)
                    .ifPresentOrElse(
                            codes::add, () -> problems.add(new FieldProblem("languages", "language.unknown", typed)));
        }
        return List.copyOf(codes);
    }

    private @Nullable String commune(@Nullable String typed, @Nullable String before, List<FieldProblem> problems) {
        if (typed == null) {
            return before;
        }
        if (typed.isBlank()) {
            return null;
        }
        String code = communes.code(typed);
        if (communes.find(code).isEmpty()) {
            problems.add(new FieldProblem("commune", "commune.unknown", typed));
        }
        return code;
    }

    private String known(String account, CurrentUser user) {
        String who = account.strip();
        if (!user.supervises() && !who.equals(user.username())) {
            throw new Refused("absence");
        }
        if (!colleagues.knows(who)) {
            throw new NotFound("account", who);
        }
        return who;
    }
}
