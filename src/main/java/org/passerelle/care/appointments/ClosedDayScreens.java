package org.passerelle.care.appointments;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.care.appointments.closures.ClosedDayBook;
import org.passerelle.care.appointments.closures.ClosedDayTold;
import org.passerelle.care.appointments.closures.ClosedDayView;
import org.passerelle.care.practices.PracticeBriefs;
import org.passerelle.care.practices.PracticeName;
import org.passerelle.platform.places.Communes;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.NotFound;
import org.passerelle.platform.web.PageController;
import org.passerelle.platform.words.Sentences;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Days on which practices are closed, and strikes; who is expected on one of them.
@PageController
@RequestMapping("/closed-days")
class ClosedDayScreens {

    private final ClosedDayDesk desk;
    private final ClosedDayBook book;
    private final PracticeBriefs practices;
    private final Communes communes;
    private final Sentences sentences;

    ClosedDayScreens(
            ClosedDayDesk desk, ClosedDayBook book, PracticeBriefs practices, Communes communes, Sentences sentences) {
        this.desk = desk;
        this.book = book;
        this.practices = practices;
        this.communes = communes;
        this.sentences = sentences;
    }

    record Line(ClosedDayView day, String place) {}

    /// `practice` is the one it is about, when one comes from its page.
    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable UUID practice,
            @RequestParam(required = false) @Nullable UUID entered,
            Model model) {
        if (entered != null) {
            expected(entered, model);
        }
        String id = practice == null ? null : practice.toString();
        return show(new ClosedDayTold("CLOSED", null, null, id, null, null), Map.of(), model);
    }

    private void expected(UUID entered, Model model) {
        try {
            ClosedDayDesk.Entered note = desk.get(entered);
            model.addAttribute("entered", note);
        } catch (NotFound takenBack) {
            // the list says all there is
        }
    }

    @PostMapping
    String enter(@ModelAttribute ClosedDayTold told, CurrentUser user, Model model, RedirectAttributes after) {
        try {
            ClosedDayDesk.Entered entered = desk.enter(told, user);
            after.addFlashAttribute("told", sentences.say("closed-days.entered"));
            return "redirect:/closed-days?entered=" + entered.day().id();
        } catch (InvalidInput invalid) {
            return show(told, invalid.beside(sentences::problem), model);
        }
    }

    @PostMapping("/{id}/removal")
    String remove(@PathVariable UUID id, RedirectAttributes after) {
        book.remove(id);
        after.addFlashAttribute("told", sentences.say("closed-days.removed"));
        return "redirect:/closed-days";
    }

    private String show(ClosedDayTold form, Map<String, String> errors, Model model) {
        List<ClosedDayView> days = book.toCome();
        Map<UUID, PracticeName> names = practices.names(days.stream()
                .map(ClosedDayView::practiceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        model.addAttribute(
                "lines",
                days.stream().map(day -> new Line(day, place(day, names))).toList());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("communes", communes.served());
        model.addAttribute("practice", practice(form.practiceId()));
        return "care/appointments/closed-days";
    }

    private @Nullable PracticeName practice(@Nullable String id) {
        try {
            return id == null || id.isBlank() ? null : practices.name(UUID.fromString(id));
        } catch (IllegalArgumentException | NotFound unknown) {
            return null;
        }
    }

    private String place(ClosedDayView day, Map<UUID, PracticeName> names) {
        if (day.practiceId() != null) {
            return Objects.requireNonNull(names.get(day.practiceId())).name();
        }
        return day.communeInsee() == null ? sentences.say("closed-days.everywhere") : communes.name(day.communeInsee());
    }
}
