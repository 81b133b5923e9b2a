package org.passerelle.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The door: sign-in, and each role's first page.
@Screen
class HomeScreens {

    private final boolean trial;

    HomeScreens(@Value("${passerelle.demo:${passerelle.trial:true}}") boolean trial) {
        this.trial = trial;
    }

    @GetMapping("/")
    String home(HttpServletRequest request) {
        if (request.isUserInRole("SUPERVISOR")) {
            return "redirect:/supervision";
        }
        if (request.isUserInRole("MEDIATOR")) {
            return "redirect:/tasks";
        }
        return request.isUserInRole("DESIGNER") ? "redirect:/models" : "redirect:/welcome";
    }

    @GetMapping("/sign-in")
    String signIn(@Nullable Principal already, Model model) {
        model.addAttribute("trial", trial);
        return already == null ? "security/sign-in" : "redirect:/";
    }

    @GetMapping("/welcome")
    String welcome() {
        return "web/welcome";
    }
}
