package org.passerelle.care.papers;

import java.util.List;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.platform.web.PageController;
import org.passerelle.platform.words.Sentences;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The sentences of the way card, language by language, and whether a native reader has confirmed them.
@PageController
@RequestMapping("/supervision/way-card")
class ReviewScreens {

    /// In the order of the card.
    private static final List<String> SENTENCES =
            List.of("title", "when", "where", "ask", "map", "way", "say", "show", "interpreter", "call");

    private final ReviewBook reviews;
    private final CardLanguages languages;
    private final Sentences sentences;

    ReviewScreens(ReviewBook reviews, CardLanguages languages, Sentences sentences) {
        this.reviews = reviews;
        this.languages = languages;
        this.sentences = sentences;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("lines", reviews.all());
        model.addAttribute("sentences", SENTENCES);
        model.addAttribute("original", languages.french());
        return "care/papers/languages";
    }

    @PostMapping("/{code}")
    String confirm(
            @PathVariable String code,
            @RequestParam(defaultValue = "false") boolean reviewed,
            CurrentUser user,
            RedirectAttributes after) {
        reviews.confirm(code, reviewed, user);
        after.addFlashAttribute("told", sentences.say("papers.review.saved"));
        return "redirect:/supervision/way-card";
    }
}
