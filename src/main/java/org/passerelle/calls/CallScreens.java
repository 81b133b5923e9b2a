package org.passerelle.calls;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.accounts.Names;
import org.passerelle.calls.NextCall.ToCall;
import org.passerelle.care.followup.NotAttendedReason;
import org.passerelle.platform.refusals.Conflict;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.web.PageController;
import org.passerelle.platform.words.Sentences;
import org.passerelle.tasks.Tasks;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The call runner: one person after the other, at most three taps each.
@PageController
@RequestMapping("/calls")
class CallScreens {

    /// All reasons but the one that needs words, in the order of the form.
    private static final List<NotAttendedReason> REASONS = Stream.of(NotAttendedReason.values())
            .filter(reason -> reason != NotAttendedReason.OTHER)
            .toList();

    private final NextCall next;
    private final HeldCalls held;
    private final Tasks tasks;
    private final Names names;
    private final Sentences sentences;

    CallScreens(NextCall next, HeldCalls held, Tasks tasks, Names names, Sentences sentences) {
        this.next = next;
        this.held = held;
        this.tasks = tasks;
        this.names = names;
        this.sentences = sentences;
    }

    /// One tap: `said` is what its button means, `REACHED.NOT_ATTENDED.FORGOT` with all its parts.
    record Tap(
            UUID key,
            UUID task,
            @Nullable String said,
            @Nullable UUID contactId,
            @Nullable String note,
            @Nullable String team) {

        CallAnswer answer() {
            List<String> parts = said == null ? List.of() : Arrays.asList(said.split("\\."));
            String outcome = part(parts, 1);
            boolean stays = "REGULAR_DOCTOR".equals(outcome);
            return new CallAnswer(
                    contactId,
                    part(parts, 0),
                    outcome,
                    stays ? null : part(parts, 2),
                    stays ? part(parts, 2) : null,
                    note);
        }

        private static @Nullable String part(List<String> parts, int at) {
            return parts.size() > at && !parts.get(at).isEmpty() ? parts.get(at) : null;
        }
    }

    /// @param task the person to come back to
    /// @param later tasks that are passed over for now
    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable UUID task,
            @RequestParam(required = false) @Nullable Set<UUID> later,
            @RequestParam(required = false) @Nullable String team,
            CurrentUser user,
            Model model) {
        Set<UUID> passedOver = later == null ? Set.of() : later;
        ToCall call = task == null ? next.next(team, passedOver, user).orElse(null) : next.of(task, user);
        show(call, UUID.randomUUID(), user, model);
        model.addAttribute("team", team);
        if (call != null) {
            Set<UUID> skip = new HashSet<>(passedOver);
            skip.add(call.task().id());
            model.addAttribute("later", skip);
        }
        return "calls/runner";
    }

    private void show(@Nullable ToCall call, UUID key, CurrentUser user, Model model) {
        model.addAttribute("call", call);
        model.addAttribute("key", key);
        model.addAttribute("reasons", REASONS);
        model.addAttribute("errors", Map.of());
        held.last(user).ifPresent(last -> {
            model.addAttribute("held", last);
            model.addAttribute("heldWords", words(last, user));
        });
        int refused = held.refused(user);
        if (refused > 0) {
            model.addAttribute("trouble", sentences.say("calls.refused", refused));
        }
    }

    private String words(HeldCall last, CurrentUser user) {
        String alias = tasks.get(last.taskId(), user).task().alias();
        String said = Optional.ofNullable(last.answer().outcome())
                .orElseGet(() -> String.valueOf(last.answer().result()));
        return sentences.say("calls.held", alias, sentences.code("calls.said", said));
    }

    /// Sent again after a cut connection it is the same answer, by its key. Where somebody else answered meanwhile the
    /// call is noted all the same.
    @PostMapping
    String hold(@ModelAttribute Tap tap, CurrentUser user, Model model, RedirectAttributes after) {
        try {
            hold(tap, user, after);
        } catch (InvalidInput wrong) {
            show(next.of(tap.task(), user), tap.key(), user, model);
            model.addAttribute("errors", wrong.beside(sentences::problem));
            model.addAttribute("trouble", sentences.problem(wrong.problems().getFirst()));
            model.addAttribute("typed", tap);
            model.addAttribute("team", tap.team());
            return "calls/runner";
        }
        after.addAttribute("team", tap.team());
        return "redirect:/calls";
    }

    private void hold(Tap tap, CurrentUser user, RedirectAttributes after) {
        try {
            if (!held.hold(tap.key(), tap.task(), tap.answer(), user)) {
                after.addFlashAttribute("trouble", sentences.say("calls.gone"));
            }
        } catch (Conflict answered) {
            held.holdLate(tap.key(), tap.task(), tap.answer(), user);
            Object[] who = answered.args().stream()
                    .map(name -> names.of(String.valueOf(name)))
                    .toArray();
            after.addFlashAttribute("told", sentences.say("calls.late." + answered.code(), who));
        }
    }

    @PostMapping("/held/{key}/undo")
    String undo(
            @PathVariable UUID key,
            @RequestParam UUID task,
            @RequestParam(required = false) @Nullable String team,
            CurrentUser user,
            RedirectAttributes after) {
        after.addAttribute("team", team);
        Optional<CallAnswer> takenBack = held.undo(key, user);
        if (takenBack.isPresent()) {
            after.addFlashAttribute("typed", takenBack.get());
            after.addFlashAttribute("told", sentences.say("calls.undone"));
            after.addAttribute("task", task);
            return "redirect:/calls";
        }
        after.addFlashAttribute("trouble", sentences.say("calls.too-late"));
        return "redirect:/calls";
    }
}
