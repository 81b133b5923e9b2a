package org.passerelle.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.web.PageController;
import org.passerelle.platform.words.Moments;
import org.passerelle.platform.words.Sentences;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// «Mon compte»: where one is signed in, the address of one's calendar, and one's own password.
@PageController
@RequestMapping("/account")
class AccountPage {

    private final MyAccount mine;
    private final CalendarLinks calendars;
    private final Sentences sentences;
    private final Moments moments;

    AccountPage(MyAccount mine, CalendarLinks calendars, Sentences sentences, Moments moments) {
        this.mine = mine;
        this.calendars = calendars;
        this.sentences = sentences;
        this.moments = moments;
    }

    record Session(String id, String device, String since, String lastSeen, boolean here) {}

    @GetMapping
    String show(CurrentUser user, HttpServletRequest request, Model model) {
        return show(user, request, Map.of(), model);
    }

    private String show(CurrentUser user, HttpServletRequest request, Map<String, String> errors, Model model) {
        String here = StillSignedIn.signIn(request);
        List<Session> sessions = mine.signIns(user).stream()
                .map(signIn -> new Session(
                        signIn.id(),
                        device(signIn.device()),
                        moments.dayAndTime(signIn.beganAt()),
                        moments.dayAndTime(signIn.seenAt()),
                        signIn.id().equals(here)))
                .toList();
        model.addAttribute("user", user);
        model.addAttribute("sessions", sessions);
        model.addAttribute("errors", errors);
        model.addAttribute("mediates", user.mediates());
        model.addAttribute(
                "calendarSince",
                calendars.madeAt(user).map(moments::calendarDay).orElse(null));
        model.addAttribute("shortest", AccountRules.SHORTEST_PASSWORD);
        return "accounts/account";
    }

    private String device(String browser) {
        String known = Device.of(browser);
        return known.isEmpty() ? sentences.say("account.device.unknown") : known;
    }

    @PostMapping("/sessions/{id}/end")
    String end(@PathVariable String id, CurrentUser user, RedirectAttributes after) {
        mine.end(user, id);
        after.addFlashAttribute("told", sentences.say("account.ended"));
        return "redirect:/account";
    }

    @PostMapping("/sessions/end-others")
    String endOthers(CurrentUser user, HttpServletRequest request, RedirectAttributes after) {
        mine.endOthers(user, request);
        after.addFlashAttribute("told", sentences.say("account.ended-others"));
        return "redirect:/account";
    }

    /// Shown once: nobody can read it again.
    @PostMapping("/calendar")
    String makeCalendar(CurrentUser user, RedirectAttributes after) {
        String token = calendars.make(user);
        after.addFlashAttribute(
                "calendarLink",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .pathSegment("calendar", token + ".ics")
                        .toUriString());
        after.addFlashAttribute("told", sentences.say("account.calendar.made"));
        return "redirect:/account#calendar";
    }

    @PostMapping("/calendar/revoke")
    String revokeCalendar(CurrentUser user, RedirectAttributes after) {
        calendars.revoke(user);
        after.addFlashAttribute("told", sentences.say("account.calendar.revoked"));
        return "redirect:/account#calendar";
    }

    @PostMapping("/password")
    String password(
            @RequestParam(required = false) @Nullable String old,
            @RequestParam(required = false) @Nullable String wanted,
            CurrentUser user,
            HttpServletRequest request,
            Model model,
            RedirectAttributes after) {
        try {
            mine.takePassword(user, old, wanted, request);
            after.addFlashAttribute("told", sentences.say("account.password-changed"));
            return "redirect:/account";
        } catch (InvalidInput invalid) {
            return show(user, request, invalid.beside(sentences::problem), model);
        }
    }
}
