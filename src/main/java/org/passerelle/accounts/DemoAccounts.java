package org.passerelle.accounts;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.passerelle.platform.database.Trial;
import org.passerelle.platform.startup.StartRefused;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// The accounts everyone may try, made on the first start of a trial. Their password is public: any other run refuses
/// to start beside them.
@Component
@DependsOnDatabaseInitialization
public class DemoAccounts implements InitializingBean {

    public static final String PASSWORD = "passerelle-demo";

    private static final Set<String> ALL_TEAMS = Set.of("CASO", "SPT", "LILLE_SUD");

    static final List<CurrentUser> USERS = List.of(
            new CurrentUser("mediatrice", "Amina", Set.of("MEDIATOR"), Set.of("CASO", "SPT")),
            new CurrentUser("mediateur", "Karim", Set.of("MEDIATOR"), Set.of("CASO", "LILLE_SUD")),
            new CurrentUser("superviseuse", "Solène", Set.of("SUPERVISOR"), ALL_TEAMS),
            new CurrentUser("conceptrice", "Claire", Set.of("DESIGNER"), Set.of()),
            new CurrentUser("admin", "Adèle", Set.of("ADMIN"), Set.of()),
            new CurrentUser("statistiques", "Sacha", Set.of("STATISTICS"), Set.of()));

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final Environment environment;

    DemoAccounts(Accounts accounts, PasswordEncoder passwords, Environment environment) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.environment = environment;
    }

    /// To show on the sign-in page and after the start; empty when this is not a trial.
    public List<String> usernames() {
        return accounts.demoUsernames();
    }

    @Override
    public void afterPropertiesSet() {
        boolean trial = Trial.isOn(environment);
        boolean demo = environment.getProperty("passerelle.demo", Boolean.class, trial);
        if (demo && !trial) {
            throw new StartRefused("demo-outside-trial");
        }
        if (!trial) {
            refuseDemoAccounts();
        } else if (demo && accounts.areEmpty()) {
            create();
        }
    }

    private void refuseDemoAccounts() {
        List<String> present = accounts.demoUsernames();
        if (!present.isEmpty()) {
            throw new StartRefused("demo-accounts-present", String.join(", ", present));
        }
    }

    /// One hash for all of them: the password is no secret, and a first start should not compute six.
    private void create() {
        String hash = Objects.requireNonNull(passwords.encode(PASSWORD));
        USERS.forEach(user -> accounts.add(user, hash, true));
    }
}
