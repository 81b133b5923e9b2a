package org.passerelle.accounts;

import java.util.Objects;
import java.util.Set;
import org.passerelle.platform.startup.StartRefused;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Lets somebody in at the first start of a real installation: `passerelle.first-account.username` and `.password`.
/// Once there is an account, the settings do nothing.
@Component
@DependsOnDatabaseInitialization
class FirstAccount implements InitializingBean {

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final Environment environment;

    FirstAccount(Accounts accounts, PasswordEncoder passwords, Environment environment) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.environment = environment;
    }

    @Override
    public void afterPropertiesSet() {
        String username = environment.getProperty("passerelle.first-account.username", "");
        String password = environment.getProperty("passerelle.first-account.password", "");
        if (username.isBlank() || !accounts.areEmpty()) {
            return;
        }
        if (password.length() < AccountRules.SHORTEST_PASSWORD) {
            throw new StartRefused(
                    "short-password", "passerelle.first-account.password", AccountRules.SHORTEST_PASSWORD);
        }
        accounts.add(
                new CurrentUser(
                        Accounts.normal(username),
                        username.strip(),
                        Set.of("ADMIN", "SUPERVISOR", "DESIGNER"),
                        Set.of()),
                Objects.requireNonNull(passwords.encode(password)),
                false);
    }
}
