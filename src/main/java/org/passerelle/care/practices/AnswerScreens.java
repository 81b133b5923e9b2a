package org.passerelle.care.practices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.person.Languages;
import org.passerelle.platform.places.Communes;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.web.PageController;
import org.passerelle.platform.words.Sentences;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One practice, and what somebody just heard from it.
@PageController
@RequestMapping("/practices/{id}")
class AnswerScreens {

    private final Directory directory;
    private final AnswerBook answers;
    private final PracticeWords words;
    private final Communes communes;
    private final List<InHand> inHand;
    private final Sentences sentences;
    private final Clock clock;

    AnswerScreens(
            Directory directory,
            AnswerBook answers,
            PracticeWords words,
            Communes communes,
            List<InHand> inHand,
            Sentences sentences,
            Clock clock) {
        this.directory = directory;
        this.answers = answers;
        this.words = words;
        this.communes = communes;
        this.inHand = inHand;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        PracticeView practice = directory.get(id);
        AnswerForm known = AnswerForm.of(practice.conditions(), communes, LocalDate.now(clock));
        return show(practice, known, Map.of(), model);
    }

    @PostMapping("/answers")
    String answer(
            @PathVariable UUID id,
            @ModelAttribute("form") AnswerForm form,
            CurrentUser user,
            Model model,
            RedirectAttributes after) {
        try {
            answers.take(id, form.told(communes), user.username());
            return noted(id, after);
        } catch (InvalidInput invalid) {
            return show(directory.get(id), form, invalid.beside(words::problem), model);
        }
    }

    @PostMapping("/contacts")
    String contact(
            @PathVariable UUID id,
            @Nullable String channel,
            @Nullable Boolean reached,
            @Nullable String note,
            CurrentUser user,
            Model model,
            RedirectAttributes after) {
        try {
            answers.note(id, new ContactTold(channel, reached, note), user.username());
            return noted(id, after);
        } catch (InvalidInput invalid) {
            model.addAttribute("note", note);
            show(id, model);
            model.addAttribute("contactErrors", invalid.beside(sentences::problem));
            return "care/practices/show";
        }
    }

    private String noted(UUID id, RedirectAttributes after) {
        after.addFlashAttribute("told", sentences.say("practices.noted"));
        return "redirect:/practices/" + id;
    }

    private String show(PracticeView practice, AnswerForm form, Map<String, String> errors, Model model) {
        model.addAttribute("practice", practice);
        model.addAttribute(
                "inHand",
                inHand.stream()
                        .flatMap(others -> others.with(practice.id()).stream())
                        .toList());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("contactErrors", Map.of());
        model.addAttribute("sources", Answered.SOURCES);
        model.addAttribute("channels", PracticeContact.Channel.values());
        model.addAttribute("languages", Languages.offered(LocaleContextHolder.getLocale()));
        model.addAttribute(
                "reasons",
                Stream.of(RefusalCode.values())
                        .filter(RefusalCode::isSaidByPractices)
                        .toList());
        return "care/practices/show";
    }
}
