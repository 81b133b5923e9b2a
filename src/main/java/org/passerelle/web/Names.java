package org.passerelle.web;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The names of those who act, for pages: `@names.of(task.assignee)`. Passerelle itself acts as "system", and a step
/// nobody took belongs to a team.
@Component("names")
public class Names {

    private final ObjectProvider<AccountNames> accounts;
    private final Sentences sentences;

    Names(ObjectProvider<AccountNames> accounts, Sentences sentences) {
        this.accounts = accounts;
        this.sentences = sentences;
    }

    public String of(@Nullable String who) {
        if (who == null || who.isEmpty()) {
            return sentences.say("names.nobody");
        }
        if (who.equals("system")) {
            return sentences.say("names.system");
        }
        AccountNames known = accounts.getIfAvailable();
        return known == null ? who : known.displayName(who);
    }
}
