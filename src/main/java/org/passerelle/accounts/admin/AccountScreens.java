package org.passerelle.accounts.admin;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.AccountBook;
import org.passerelle.accounts.AccountChange;
import org.passerelle.accounts.AccountView;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.accounts.NewAccount;
import org.passerelle.accounts.Programmes;
import org.passerelle.platform.paging.PageOf;
import org.passerelle.platform.refusals.Conflict;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.web.PageController;
import org.passerelle.platform.words.Sentences;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Who works here: the list, one account, a new one.
@PageController
@RequestMapping("/admin/accounts")
class AccountScreens {

    private static final int ROWS = 100;

    private final AccountBook accounts;
    private final Programmes programmes;
    private final Sentences sentences;

    AccountScreens(AccountBook accounts, Programmes programmes, Sentences sentences) {
        this.accounts = accounts;
        this.programmes = programmes;
        this.sentences = sentences;
    }

    record Line(String username, String displayName, String what, boolean enabled) {}

    record AccountForm(
            @Nullable String username, @Nullable String displayName, List<String> roles, List<String> teams) {}

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String cursor, Model model) {
        PageOf<AccountView> page = accounts.list(cursor, ROWS);
        model.addAttribute("accounts", page.items().stream().map(this::line).toList());
        model.addAttribute("more", page.next());
        return "admin/accounts";
    }

    private Line line(AccountView account) {
        String roles = account.roles().stream()
                .map(role -> sentences.code("role", role))
                .collect(Collectors.joining(", "));
        String teams = account.teams().stream().map(programmes::name).collect(Collectors.joining(", "));
        boolean allTeams = teams.isEmpty() || account.roles().contains("SUPERVISOR");
        return new Line(
                account.username(),
                account.displayName(),
                allTeams ? roles : sentences.say("accounts.in-teams", roles, teams),
                account.enabled());
    }

    @GetMapping("/new")
    String ask(Model model) {
        return form("admin/account-new", new AccountForm("", "", List.of("MEDIATOR"), List.of()), Map.of(), model);
    }

    @PostMapping
    String add(
            @RequestParam(required = false) @Nullable String username,
            @RequestParam(required = false) @Nullable String displayName,
            @RequestParam(required = false) @Nullable List<String> roles,
            @RequestParam(required = false) @Nullable List<String> teams,
            @RequestParam(required = false) @Nullable String password,
            CurrentUser user,
            Model model,
            RedirectAttributes after) {
        AccountForm form = new AccountForm(username, displayName, orNone(roles), orNone(teams));
        try {
            AccountView made =
                    accounts.add(new NewAccount(username, displayName, copy(roles), copy(teams), password), user);
            after.addFlashAttribute("told", sentences.say("accounts.added", made.displayName(), made.username()));
            return "redirect:/admin/accounts";
        } catch (InvalidInput invalid) {
            return form("admin/account-new", form, invalid.beside(sentences::problem), model);
        }
    }

    @GetMapping("/{username}")
    String show(@PathVariable String username, Model model) {
        AccountView account = accounts.get(username);
        return one(account, form(account), Map.of(), model);
    }

    @PostMapping("/{username}")
    String change(
            @PathVariable String username,
            @RequestParam(required = false) @Nullable String displayName,
            @RequestParam(required = false) @Nullable List<String> roles,
            @RequestParam(required = false) @Nullable List<String> teams,
            CurrentUser user,
            Model model,
            RedirectAttributes after) {
        AccountForm form = new AccountForm(username, displayName, orNone(roles), orNone(teams));
        try {
            accounts.change(username, new AccountChange(displayName, copy(roles), copy(teams), null), user);
            after.addFlashAttribute("told", sentences.say("accounts.changed"));
            return back(username);
        } catch (InvalidInput invalid) {
            return one(accounts.get(username), form, invalid.beside(sentences::problem), model);
        } catch (Conflict conflict) {
            model.addAttribute("trouble", sentences.say("conflict." + conflict.code()));
            return one(accounts.get(username), form, Map.of(), model);
        }
    }

    @PostMapping("/{username}/enabled")
    String enable(
            @PathVariable String username, @RequestParam boolean enabled, CurrentUser user, RedirectAttributes after) {
        try {
            accounts.change(username, new AccountChange(null, null, null, enabled), user);
            after.addFlashAttribute("told", sentences.say(enabled ? "accounts.enabled" : "accounts.disabled"));
        } catch (Conflict conflict) {
            after.addFlashAttribute("trouble", sentences.say("conflict." + conflict.code()));
        }
        return back(username);
    }

    @PostMapping("/{username}/password")
    String password(
            @PathVariable String username,
            @RequestParam(required = false) @Nullable String password,
            CurrentUser user,
            Model model,
            RedirectAttributes after) {
        try {
            accounts.givePassword(username, password, user);
            after.addFlashAttribute("told", sentences.say("accounts.password-given"));
            return back(username);
        } catch (InvalidInput invalid) {
            AccountView account = accounts.get(username);
            return one(account, form(account), invalid.beside(sentences::problem), model);
        }
    }

    private String one(AccountView account, AccountForm form, Map<String, String> errors, Model model) {
        model.addAttribute("account", account);
        return form("admin/account", form, errors, model);
    }

    private String form(String page, AccountForm form, Map<String, String> errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("roles", AccountBook.ROLES);
        model.addAttribute("programmes", programmes.all());
        return page;
    }

    private static AccountForm form(AccountView account) {
        return new AccountForm(account.username(), account.displayName(), account.roles(), account.teams());
    }

    private static List<String> orNone(@Nullable List<String> given) {
        return given == null ? List.of() : given;
    }

    /// A box nobody ticked is sent by no browser: on a form, nothing means none.
    private static List<@Nullable String> copy(@Nullable List<String> given) {
        return new java.util.ArrayList<@Nullable String>(orNone(given));
    }

    private static String back(String username) {
        return "redirect:/admin/accounts/" + username;
    }
}
