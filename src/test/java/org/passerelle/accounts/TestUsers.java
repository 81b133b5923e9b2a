package org.passerelle.accounts;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// The demo accounts, signed in: `mvc.get().uri("/tasks").with(TestUsers.mediatrice())`.
public final class TestUsers {

    private TestUsers() {}

    public static RequestPostProcessor mediatrice() {
        return as("mediatrice");
    }

    public static RequestPostProcessor mediateur() {
        return as("mediateur");
    }

    public static RequestPostProcessor superviseuse() {
        return as("superviseuse");
    }

    public static RequestPostProcessor conceptrice() {
        return as("conceptrice");
    }

    public static RequestPostProcessor as(String username) {
        return user(signedIn(username));
    }

    public static CurrentUser named(String username) {
        return DemoAccounts.USERS.stream()
                .filter(user -> user.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    /// For a test that calls services directly: this thread acts as that user until it is cleared.
    public static void actAs(String username) {
        SignedIn signedIn = signedIn(username);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.getAuthorities()));
    }

    static List<String> usernames() {
        return DemoAccounts.USERS.stream().map(CurrentUser::username).toList();
    }

    private static SignedIn signedIn(String username) {
        return new SignedIn(named(username), true, "");
    }
}
