package org.passerelle.care.papers;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.care.appointments.Appointments;
import org.passerelle.care.appointments.Booked;
import org.passerelle.care.papers.Consent.SharedWith;
import org.passerelle.pathway.PathwayView;
import org.passerelle.pathway.Pathways;
import org.passerelle.person.People;
import org.passerelle.person.PersonView;
import org.passerelle.platform.print.PdfPages;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.web.PageController;
import org.passerelle.platform.words.Sentences;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One page for what is handed out on a pathway: the question of consent, the document, the card.
@PageController
class PapersScreens {

    private final Pathways pathways;
    private final People people;
    private final Appointments appointments;
    private final ConsentBook consents;
    private final CardLanguages languages;
    private final LiaisonDocuments documents;
    private final WayCards cards;
    private final Sentences sentences;

    PapersScreens(
            Pathways pathways,
            People people,
            Appointments appointments,
            ConsentBook consents,
            CardLanguages languages,
            LiaisonDocuments documents,
            WayCards cards,
            Sentences sentences) {
        this.pathways = pathways;
        this.people = people;
        this.appointments = appointments;
        this.consents = consents;
        this.languages = languages;
        this.documents = documents;
        this.cards = cards;
        this.sentences = sentences;
    }

    @GetMapping("/pathways/{id}/papers")
    String show(@PathVariable UUID id, CurrentUser user, Model model) {
        return page(id, null, Map.of(), user, model);
    }

    @PostMapping("/pathways/{id}/papers/consent")
    String consent(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String word,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(defaultValue = "false") boolean interpreter,
            CurrentUser user,
            Model model,
            RedirectAttributes after) {
        ConsentTold told = new ConsentTold(SharedWith.PRACTICE.name(), word, language, interpreter);
        try {
            ConsentView said = consents.note(id, told, user);
            after.addFlashAttribute("told", sentences.say("papers.consent.noted." + said.word()));
            return "redirect:/pathways/" + id + "/papers";
        } catch (InvalidInput invalid) {
            return page(id, told, invalid.beside(sentences::problem), user, model);
        }
    }

    @GetMapping("/pathways/{id}/liaison-document.pdf")
    ResponseEntity<byte[]> liaison(@PathVariable UUID id, CurrentUser user) {
        return PdfPages.file("liaison.pdf", documents.pdf(id, user));
    }

    @GetMapping("/pathways/{id}/way-card.pdf")
    ResponseEntity<byte[]> wayCard(
            @PathVariable UUID id,
            @RequestParam UUID appointment,
            @RequestParam(required = false) @Nullable String language,
            CurrentUser user) {
        return PdfPages.file("rendez-vous.pdf", cards.pdf(appointment, language, user));
    }

    private String page(
            UUID id, @Nullable ConsentTold told, Map<String, String> errors, CurrentUser user, Model model) {
        PathwayView pathway = pathways.get(id, user);
        PersonView person = people.get(pathway.personId(), user);
        List<ConsentView> said = consents.of(id, user).stream()
                .filter(word -> word.sharedWith() == SharedWith.PRACTICE)
                .toList();
        Booked booked = appointments.latestOf(id).filter(Booked::isKept).orElse(null);
        model.addAttribute("pathway", pathway);
        model.addAttribute("person", person);
        model.addAttribute("said", said);
        model.addAttribute("given", !said.isEmpty() && said.getFirst().isGiven());
        model.addAttribute("booked", booked);
        model.addAttribute("form", told == null ? asked(person) : told);
        model.addAttribute("errors", errors);
        model.addAttribute("languages", languages.all());
        model.addAttribute("theirs", languages.choose(null, person.languages()).code());
        return "care/papers/show";
    }

    private static ConsentTold asked(PersonView person) {
        String first = person.languages().isEmpty() ? "fra" : person.languages().getFirst();
        return new ConsentTold(null, null, first, false);
    }
}
