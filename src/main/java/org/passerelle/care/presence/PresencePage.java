package org.passerelle.care.presence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.accounts.Programme;
import org.passerelle.care.practices.PracticeBriefs;
import org.passerelle.care.practices.PracticeName;
import org.passerelle.pathway.PathwayAccess;
import org.passerelle.platform.paging.PageOf;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// What the page of the sessions and that of the permanences show: the same, but for the form.
@Component
class PresencePage {

    private static final int ROWS = 20;

    /// @param place the practice in whose waiting room it was
    record Line(OccasionView one, @Nullable String place, boolean toCome) {}

    private final PresenceBook book;
    private final PathwayAccess access;
    private final PracticeBriefs practices;
    private final Clock clock;

    PresencePage(PresenceBook book, PathwayAccess access, PracticeBriefs practices, Clock clock) {
        this.book = book;
        this.access = access;
        this.practices = practices;
        this.clock = clock;
    }

    /// Whoever works in one team only is not asked.
    @Nullable
    String usualTeam(CurrentUser user) {
        return access.programmes(user).stream()
                .map(Programme::code)
                .filter(code -> user.teams().isEmpty() || user.teams().contains(code))
                .findFirst()
                .orElse(null);
    }

    String showAgain(OccasionKind kind, CurrentUser user, Model model) {
        String today = LocalDate.now(clock).toString();
        Object form = kind == OccasionKind.PERMANENCE
                ? new PermanenceTold(today, usualTeam(user), null)
                : SessionForm.fresh(LocalDate.now(clock), usualTeam(user));
        return show(kind, form, Map.of(), null, user, model);
    }

    String show(
            OccasionKind kind,
            Object form,
            Map<String, String> errors,
            @Nullable String cursor,
            CurrentUser user,
            Model model) {
        PageOf<OccasionView> page = book.list(kind, PresenceQuery.of(null, null, null, cursor, ROWS), user);
        String chosen = form instanceof PermanenceTold permanence ? permanence.practiceId() : null;
        Map<UUID, PracticeName> names = practices.names(places(page.items(), chosen));
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("permanence", kind == OccasionKind.PERMANENCE);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("teams", access.programmes(user));
        model.addAttribute("topics", SessionTopic.values());
        model.addAttribute("places", names.values());
        model.addAttribute(
                "lines",
                page.items().stream().map(one -> line(one, names, today)).toList());
        model.addAttribute("next", page.next());
        model.addAttribute("today", today.toString());
        model.addAttribute("key", newKey());
        return "care/presence/presence";
    }

    /// Of the forms of one page: what is sent twice from it is one.
    static String newKey() {
        return UUID.randomUUID().toString();
    }

    private static Line line(OccasionView one, Map<UUID, PracticeName> names, LocalDate today) {
        PracticeName practice = one.practiceId() == null ? null : names.get(one.practiceId());
        return new Line(one, practice == null ? null : practice.name(), one.on().isAfter(today));
    }

    /// Where permanences were lately, and the one somebody comes from.
    private static Set<UUID> places(List<OccasionView> lately, @Nullable String chosen) {
        Set<UUID> places = new LinkedHashSet<>();
        lately.stream().map(OccasionView::practiceId).filter(Objects::nonNull).forEach(places::add);
        if (chosen != null && !chosen.isBlank()) {
            try {
                places.add(UUID.fromString(chosen));
            } catch (IllegalArgumentException unreadable) {
                // said beside the field
            }
        }
        return places;
    }
}
