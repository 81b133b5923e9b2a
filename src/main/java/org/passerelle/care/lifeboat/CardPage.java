package org.passerelle.care.lifeboat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.passerelle.person.ContactKind;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.TooMany;
import org.passerelle.platform.web.PageController;
import org.passerelle.platform.words.Sentences;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Where the code of a card is typed, by anybody and without an account. It says nothing about anybody, and the same
/// whatever the code.
@PageController
@RequestMapping("/carte")
class CardPage {

    private static final int MINUTE = 60;

    private final Letterbox letterbox;
    private final Sentences sentences;

    CardPage(Letterbox letterbox, Sentences sentences) {
        this.letterbox = letterbox;
        this.sentences = sentences;
    }

    @GetMapping
    String ask(Model model) {
        return show(CardTold.NOTHING, Map.of(), model);
    }

    @PostMapping
    String leave(@ModelAttribute CardTold told, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            letterbox.put(told, request.getRemoteAddr());
            return "redirect:/carte/merci";
        } catch (InvalidInput invalid) {
            return show(told, invalid.beside(sentences::problem), model);
        } catch (TooMany tooMany) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
            model.addAttribute("wait", Math.ceilDiv(tooMany.seconds(), MINUTE));
            return show(told, Map.of(), model);
        }
    }

    @GetMapping("/merci")
    String thanks() {
        return "care/lifeboat/thanks";
    }

    private static String show(CardTold told, Map<String, String> errors, Model model) {
        model.addAttribute("form", told);
        model.addAttribute("errors", errors);
        model.addAttribute("kinds", ContactKind.values());
        return "care/lifeboat/card-page";
    }
}
