package org.passerelle.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.SecurityLog.Event;
import org.passerelle.platform.paging.PageCursor;
import org.passerelle.platform.paging.PageOf;
import org.passerelle.platform.refusals.Conflict;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who works here: accounts are made, changed and closed, never deleted, because history names them.
@Service
@Transactional
public class AccountBook {

    public static final List<String> ROLES = List.of("MEDIATOR", "SUPERVISOR", "DESIGNER", "ADMIN", "STATISTICS");

    private final Accounts accounts;
    private final AccountRules rules;
    private final PasswordEncoder passwords;
    private final SignIns signIns;
    private final Colleagues colleagues;
    private final SecurityLog log;
    private final ApplicationEventPublisher events;

    AccountBook(
            Accounts accounts,
            AccountRules rules,
            PasswordEncoder passwords,
            SignIns signIns,
            Colleagues colleagues,
            SecurityLog log,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.rules = rules;
        this.passwords = passwords;
        this.signIns = signIns;
        this.colleagues = colleagues;
        this.log = log;
        this.events = events;
    }

    /// By username.
    @Transactional(readOnly = true)
    public PageOf<AccountView> list(@Nullable String cursor, int limit) {
        String after = cursor == null ? "" : PageCursor.read(cursor, 1).values().getFirst();
        return PageOf.of(accounts.after(after, limit + 1), limit, last -> PageCursor.of(last.username()));
    }

    @Transactional(readOnly = true)
    public AccountView get(String username) {
        return accounts.view(username).orElseThrow(() -> new NotFound("account", username));
    }

    /// Throws [InvalidInput] naming the fields, a conflict when the name is taken.
    public AccountView add(NewAccount told, CurrentUser by) {
        CurrentUser user = rules.check(told.username(), told.displayName(), told.roles(), told.teams());
        rules.checkPassword("password", told.password(), user.username());
        if (!accounts.add(user, hash(told.password()), false)) {
            throw new InvalidInput("username", "username.taken", user.username());
        }
        log.note(Event.ACCOUNT_ADDED, by.username(), user.username(), rights(user.roles(), user.teams()));
        colleagues.forget();
        return get(user.username());
    }

    /// The last account that may give out accounts stays one.
    public AccountView change(String username, AccountChange change, CurrentUser by) {
        accounts.lockAdmins();
        AccountView before = get(username);
        CurrentUser after = rules.check(
                before.username(),
                change.displayName() == null ? before.displayName() : change.displayName(),
                change.roles() == null ? new ArrayList<@Nullable String>(before.roles()) : change.roles(),
                change.teams() == null ? new ArrayList<@Nullable String>(before.teams()) : change.teams());
        boolean enabled = change.enabled() == null ? before.enabled() : change.enabled();
        boolean stopsGiving = before.enabled()
                && before.roles().contains("ADMIN")
                && !(enabled && after.roles().contains("ADMIN"));
        if (stopsGiving && !accounts.hasAnotherAdmin(username)) {
            throw new Conflict("account.last-admin");
        }
        accounts.change(after, enabled);
        noteChanges(before, after, enabled, by);
        if (!enabled) {
            signIns.endAllBut(username, "");
        }
        if (before.enabled() && mayDoLess(before, after, enabled)) {
            events.publishEvent(new MayDoLess(username, by.username()));
        }
        colleagues.forget();
        return get(username);
    }

    /// A new password that somebody else gives: whoever is signed in with the old one is out.
    public void givePassword(String username, @Nullable String password, CurrentUser by) {
        AccountView account = get(username);
        rules.checkPassword("password", password, account.username());
        accounts.setPassword(account.username(), hash(password));
        signIns.endAllBut(account.username(), "");
        log.note(Event.PASSWORD_CHANGED, by.username(), account.username(), null);
    }

    private static boolean mayDoLess(AccountView before, CurrentUser after, boolean enabled) {
        return !enabled
                || !after.roles().containsAll(before.roles())
                || !after.teams().containsAll(before.teams());
    }

    private void noteChanges(AccountView before, CurrentUser after, boolean enabled, CurrentUser by) {
        String had = rights(before.roles(), before.teams());
        String has = rights(after.roles(), after.teams());
        if (!had.equals(has)) {
            log.note(Event.ACCOUNT_CHANGED, by.username(), after.username(), had + " > " + has);
        }
        if (before.enabled() != enabled) {
            log.note(enabled ? Event.ACCOUNT_ENABLED : Event.ACCOUNT_DISABLED, by.username(), after.username(), null);
        }
    }

    private static String rights(Iterable<String> roles, Iterable<String> teams) {
        return String.join(",", sorted(roles)) + " " + String.join(",", sorted(teams));
    }

    private static Set<String> sorted(Iterable<String> codes) {
        Set<String> sorted = new TreeSet<>();
        codes.forEach(sorted::add);
        return sorted;
    }

    private String hash(@Nullable String password) {
        return Objects.requireNonNull(passwords.encode(password));
    }
}
