package org.passerelle.web;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.passerelle.security.CurrentUser;
import org.passerelle.security.DemoAccounts;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The door: sign-in, and each role's first page.
@Screen
class HomeScreens {

    private final DemoAccounts demo;

    HomeScreens(DemoAccounts demo) {
        this.demo = demo;
    }

    @GetMapping("/")
    String home(CurrentUser user) {
        if (user.supervises()) {
            return "redirect:/supervision";
        }
        if (user.mediates()) {
            return "redirect:/tasks";
        }
        return user.designs() ? "redirect:/models" : "web/welcome";
    }

    @GetMapping("/sign-in")
    String signIn(@Nullable Principal already, Model model) {
        model.addAttribute("demo", demo.usernames());
        model.addAttribute("password", DemoAccounts.PASSWORD);
        return already == null ? "security/sign-in" : "redirect:/";
    }
}
