package org.passerelle.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// What the head and the foot of every page say: who is signed in, and what kind of installation this is.
/// Pages call it as `@frame`.
@Component("frame")
public class Frame {

    /// The one that says most comes first.
    private static final List<String> ROLES = List.of("ADMIN", "DESIGNER", "SUPERVISOR", "STATISTICS", "MEDIATOR");

    private final ObjectProvider<AccountNames> accounts;
    private final Names names;
    private final Sentences sentences;
    private final boolean trial;

    Frame(
            ObjectProvider<AccountNames> accounts,
            Names names,
            Sentences sentences,
            @Value("${passerelle.camunda.mode:embedded}") String camundaMode) {
        this.accounts = accounts;
        this.names = names;
        this.sentences = sentences;
        this.trial = camundaMode.equals("embedded");
    }

    public boolean trial() {
        return trial;
    }

    public String name() {
        return names.of(username());
    }

    public String initials() {
        return Stream.of(name().split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    public String teams() {
        AccountNames known = accounts.getIfAvailable();
        return known == null
                ? ""
                : known.teams(username()).stream()
                        .sorted()
                        .map(team -> sentences.code("programme", team))
                        .collect(Collectors.joining(", "));
    }

    public String role() {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        return user == null
                ? ""
                : ROLES.stream()
                        .filter(role -> user.getAuthorities().stream()
                                .anyMatch(authority -> ("ROLE_" + role).equals(authority.getAuthority())))
                        .findFirst()
                        .map(role -> sentences.code("role", role))
                        .orElse("");
    }

    private static String username() {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        return user == null ? "" : user.getName();
    }
}
