package org.passerelle.care.messages.templates;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.accounts.ProgrammeBook;
import org.passerelle.accounts.Programmes;
import org.passerelle.care.messages.channels.ChannelKind;
import org.passerelle.person.Languages;
import org.passerelle.person.PersonWords;
import org.passerelle.platform.refusals.InvalidInput;
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

/// The texts of one language beside the French, and one of them to be changed.
@PageController
@RequestMapping("/messages/templates")
class TemplateScreens {

    /// How far the reading of a language has come.
    public record Read(String language, long reviewed, long all) {

        public boolean whole() {
            return reviewed == all;
        }
    }

    /// A text and its French, as they would arrive.
    public record Line(TemplateView text, Wording french, Wording preview) {}

    private final TemplateBook book;
    private final ProgrammeBook teams;
    private final Programmes programmes;
    private final PersonWords languages;
    private final Sentences sentences;

    TemplateScreens(
            TemplateBook book, ProgrammeBook teams, Programmes programmes, PersonWords languages, Sentences sentences) {
        this.book = book;
        this.teams = teams;
        this.programmes = programmes;
        this.languages = languages;
        this.sentences = sentences;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = Languages.FRENCH) String language, Model model) {
        List<TemplateView> all = book.all();
        Map<String, List<TemplateView>> byLanguage =
                all.stream().collect(Collectors.groupingBy(TemplateView::language));
        String shown = byLanguage.containsKey(language) ? language : Languages.FRENCH;
        Function<TemplateView, String> about = text -> text.event() + "/" + text.channel();
        Map<String, TemplateView> french = byLanguage.getOrDefault(Languages.FRENCH, List.of()).stream()
                .collect(Collectors.toMap(about, Function.identity()));
        model.addAttribute("language", shown);
        model.addAttribute("rtl", Languages.isRightToLeft(shown));
        model.addAttribute("languages", read(byLanguage));
        model.addAttribute(
                "lines",
                byLanguage.getOrDefault(shown, List.of()).stream()
                        .sorted(Comparator.comparing(TemplateView::event).thenComparing(TemplateView::channel))
                        .map(text -> new Line(
                                text, preview(Objects.requireNonNull(french.get(about.apply(text)))), preview(text)))
                        .toList());
        model.addAttribute("teams", programmes.open());
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "care/messages/templates";
    }

    private List<Read> read(Map<String, List<TemplateView>> byLanguage) {
        return byLanguage.entrySet().stream()
                .map(of -> new Read(
                        of.getKey(),
                        of.getValue().stream().filter(TemplateView::reviewed).count(),
                        of.getValue().size()))
                .sorted(Comparator.comparing((Read read) -> !read.language().equals(Languages.FRENCH))
                        .thenComparing(read -> languages.language(read.language())))
                .toList();
    }

    private Wording preview(TemplateView text) {
        return book.preview(
                text.channel(), text.language(), new TemplateTold(text.subject(), text.body(), text.reviewed()));
    }

    @PostMapping("/review")
    String review(@RequestParam String language, CurrentUser user, RedirectAttributes after) {
        book.review(language, user);
        after.addFlashAttribute("told", sentences.say("templates.reviewed.all"));
        return "redirect:/messages/templates?language=" + language;
    }

    @PostMapping("/phones")
    String phone(@RequestParam String programme, @Nullable String phone, CurrentUser user, RedirectAttributes after) {
        try {
            teams.changePhone(programme, phone, user);
            after.addFlashAttribute("told", sentences.say("templates.phone.told"));
        } catch (InvalidInput invalid) {
            Map<String, String> errors = new LinkedHashMap<>();
            invalid.problems().forEach(problem -> errors.put("phone-" + programme, sentences.problem(problem)));
            after.addFlashAttribute("errors", errors);
            after.addFlashAttribute("typedPhone", phone == null ? "" : phone);
        }
        return "redirect:/messages/templates#phones";
    }

    @GetMapping("/{event}/{channel}/{language}")
    String show(
            @PathVariable MessageEvent event,
            @PathVariable ChannelKind channel,
            @PathVariable String language,
            Model model) {
        TemplateView text = book.get(event, channel, language);
        return edit(text, new TemplateTold(text.subject(), text.body(), text.reviewed()), Map.of(), model);
    }

    @PostMapping("/{event}/{channel}/{language}")
    String save(
            @PathVariable MessageEvent event,
            @PathVariable ChannelKind channel,
            @PathVariable String language,
            @ModelAttribute("form") TemplateTold form,
            CurrentUser user,
            Model model,
            RedirectAttributes after) {
        try {
            book.change(event, channel, language, form, user);
        } catch (InvalidInput invalid) {
            return edit(book.get(event, channel, language), form, invalid.beside(sentences::problem), model);
        }
        after.addFlashAttribute("told", sentences.say("templates.saved"));
        return "redirect:/messages/templates?language=" + language;
    }

    /// As it would arrive while it is typed.
    @PostMapping("/{event}/{channel}/{language}/preview")
    String preview(
            @PathVariable ChannelKind channel,
            @PathVariable String language,
            @ModelAttribute("form") TemplateTold form,
            Model model) {
        shown(channel, language, form, model);
        return "care/messages/template :: preview";
    }

    private String edit(TemplateView text, TemplateTold form, Map<String, String> errors, Model model) {
        model.addAttribute("text", text);
        model.addAttribute("inFrench", book.get(text.event(), text.channel(), Languages.FRENCH));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("placeholders", Arrays.asList("{day}", "{time}", "{place}", "{phone}", "{team}"));
        shown(text.channel(), text.language(), form, model);
        return "care/messages/template";
    }

    private void shown(ChannelKind channel, String language, TemplateTold form, Model model) {
        Wording preview = book.preview(channel, language, form);
        model.addAttribute("preview", preview);
        model.addAttribute("rtl", Languages.isRightToLeft(language));
        model.addAttribute("tag", Languages.tag(language));
        model.addAttribute("segments", channel == ChannelKind.SMS ? SmsLength.segments(preview.body()) : 0);
    }
}
