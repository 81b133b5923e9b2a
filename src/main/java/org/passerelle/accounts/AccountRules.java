package org.passerelle.accounts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.PlainText;
import org.springframework.stereotype.Component;

/// What an account may be.
///
/// A password is long instead of complicated: 15 characters, no rule about signs, no renewal by the calendar (CNIL's
/// recommendation of 2022 by its formula, ASVS 6.2; `reliability.md` B4).
@Component
class AccountRules {

    static final int SHORTEST_PASSWORD = 15;
    private static final int LONGEST_PASSWORD = 200;
    private static final int LONGEST_NAME = 60;
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");

    /// Passerelle itself acts under this name.
    private static final String SYSTEM = "system";

    private final Programmes programmes;

    AccountRules(Programmes programmes) {
        this.programmes = programmes;
    }

    /// Throws [InvalidInput] naming each field that cannot stand; the account as it would be otherwise.
    CurrentUser check(
            @Nullable String username,
            @Nullable String displayName,
            @Nullable List<@Nullable String> roles,
            @Nullable List<@Nullable String> teams) {
        List<FieldProblem> problems = new ArrayList<>();
        String name = username == null ? "" : Accounts.normal(username);
        if (!USERNAME.matcher(name).matches() || name.equals(SYSTEM)) {
            problems.add(new FieldProblem("username", "username.invalid"));
        }
        String shown = displayName == null ? "" : displayName.strip();
        if (PlainText.isEmpty(shown)) {
            problems.add(new FieldProblem("displayName", "required"));
        } else if (shown.length() > LONGEST_NAME) {
            problems.add(new FieldProblem("displayName", "text.long", LONGEST_NAME));
        }
        String refused = PlainText.refusedInALine(shown);
        if (!refused.isEmpty()) {
            problems.add(new FieldProblem("displayName", "text.characters", refused));
        }
        Set<String> mayDo = known("roles", roles, Set.copyOf(AccountBook.ROLES), problems);
        if (mayDo.isEmpty()
                && problems.stream().noneMatch(problem -> problem.field().equals("roles"))) {
            problems.add(new FieldProblem("roles", "required"));
        }
        Set<String> all = programmes.all().stream().map(Programme::code).collect(Collectors.toSet());
        Set<String> worksIn = known("teams", teams, all, problems);
        if (mayDo.contains("MEDIATOR") && !mayDo.contains("SUPERVISOR") && worksIn.isEmpty()) {
            problems.add(new FieldProblem("teams", "teams.empty"));
        }
        InvalidInput.throwIfAny(problems);
        return new CurrentUser(name, shown, mayDo, worksIn);
    }

    /// `field` is where it was typed.
    void checkPassword(String field, @Nullable String password, String username) {
        if (password == null || password.isEmpty()) {
            throw new InvalidInput(field, "required");
        }
        if (password.length() < SHORTEST_PASSWORD) {
            throw new InvalidInput(field, "password.short", SHORTEST_PASSWORD);
        }
        if (password.length() > LONGEST_PASSWORD) {
            throw new InvalidInput(field, "text.long", LONGEST_PASSWORD);
        }
        boolean guessed = password.toLowerCase(Locale.ROOT).contains(username)
                || RealSecrets.isKnown(password)
                || password.chars().distinct().count() < 5;
        if (guessed) {
            throw new InvalidInput(field, "password.guessed");
        }
    }

    private static Set<String> known(
            String field, @Nullable List<@Nullable String> given, Set<String> known, List<FieldProblem> problems) {
        Set<String> codes = new LinkedHashSet<>();
        for (String code : given == null ? List.<@Nullable String>of() : given) {
            String normal = code == null ? "" : code.strip().toUpperCase(Locale.ROOT);
            if (known.contains(normal)) {
                codes.add(normal);
            } else {
                problems.add(new FieldProblem(field, "option.unknown", String.valueOf(code)));
            }
        }
        return codes;
    }
}
