package org.passerelle.care.referral;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.passerelle.person.Languages;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.Refused;
import org.passerelle.platform.refusals.TooMany;
import org.passerelle.platform.web.PageController;
import org.passerelle.platform.words.Sentences;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a doctor who was given a link asks, without an account and without scripts. It says nothing about anybody, and
/// search engines are asked to forget it.
@PageController
@RequestMapping("/adresser")
class ReferralPage {

    private static final int MINUTE = 60;

    private final ReferralDesk desk;
    private final LinkBook links;
    private final Sentences sentences;

    ReferralPage(ReferralDesk desk, LinkBook links, Sentences sentences) {
        this.desk = desk;
        this.links = links;
        this.sentences = sentences;
    }

    @ModelAttribute
    void forgottenBySearchEngines(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }

    @GetMapping("/{token}")
    String ask(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            return show(token, ReferralTold.NOTHING, Map.of(), request, model);
        } catch (Refused invalid) {
            return thanksAgain(() -> desk.takenJustNow(token), response);
        } catch (TooMany tooMany) {
            return wait(tooMany, response, model);
        }
    }

    @PostMapping("/{token}")
    String send(
            @PathVariable String token,
            @ModelAttribute("form") ReferralTold told,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            return thanks(desk.takeByLink(told.by(token), request.getRemoteAddr()));
        } catch (InvalidInput invalid) {
            return show(token, told, invalid.beside(sentences::problem), request, model);
        } catch (Refused invalid) {
            return thanksAgain(() -> desk.takenJustNow(token, told), response);
        } catch (TooMany tooMany) {
            return wait(tooMany, response, model);
        }
    }

    @GetMapping("/merci")
    String thanks(@RequestParam(name = "ref", required = false) @Nullable String reference, Model model) {
        boolean known = reference != null && reference.matches("[0-9A-F]{8}");
        model.addAttribute("reference", known ? reference : null);
        return "care/referral/thanks";
    }

    private String show(
            String token, ReferralTold told, Map<String, String> errors, HttpServletRequest request, Model model) {
        ReferralLink link = links.known(token, request.getRemoteAddr());
        model.addAttribute("practice", links.practice(link.practiceId()));
        model.addAttribute("token", token);
        model.addAttribute("form", told);
        model.addAttribute("errors", errors);
        model.addAttribute("languages", Languages.offered(LocaleContextHolder.getLocale()));
        return "care/referral/ask";
    }

    private static String thanks(ReferralDesk.Taken taken) {
        return "redirect:/adresser/merci?ref=" + taken.reference();
    }

    /// After a second click, or an answer that got lost on the way.
    private static String thanksAgain(Supplier<Optional<ReferralDesk.Taken>> before, HttpServletResponse response) {
        Optional<ReferralDesk.Taken> taken = before.get();
        if (taken.isPresent()) {
            return thanks(taken.get());
        }
        response.setStatus(HttpStatus.FORBIDDEN.value());
        return "care/referral/invalid";
    }

    private static String wait(TooMany tooMany, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
        model.addAttribute("wait", Math.ceilDiv(tooMany.seconds(), MINUTE));
        return "care/referral/invalid";
    }
}
