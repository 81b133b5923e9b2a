package org.passerelle.accounts;

import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.web.PageController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.SessionAttribute;

/// The door: sign-in, and each role's first page.
@PageController
class HomeScreens {

    private static final List<String> FIRST = List.of("mediatrice", "mediateur", "superviseuse", "conceptrice");

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
        if (user.designs()) {
            return "redirect:/models";
        }
        return user.roles().contains("ADMIN") ? "redirect:/admin/accounts" : "accounts/welcome";
    }

    /// Those who accompany people first.
    private List<String> demoAccounts() {
        return demo.usernames().stream()
                .sorted(Comparator.comparingInt(name -> FIRST.contains(name) ? FIRST.indexOf(name) : FIRST.size()))
                .toList();
    }

    @GetMapping("/sign-in")
    String signIn(
            @Nullable Principal already,
            @SessionAttribute(name = BackToSignIn.NAME_TYPED, required = false) @Nullable String name,
            @SessionAttribute(name = BackToSignIn.WAIT, required = false) @Nullable Long wait,
            Model model) {
        model.addAttribute("name", name);
        model.addAttribute("wait", wait == null ? SignInThrottle.WINDOW.toMinutes() : wait);
        model.addAttribute("demo", demoAccounts());
        model.addAttribute("password", DemoAccounts.PASSWORD);
        return already == null ? "accounts/sign-in" : "redirect:/";
    }
}
