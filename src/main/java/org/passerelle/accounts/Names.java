package org.passerelle.accounts;

import org.jspecify.annotations.Nullable;
import org.passerelle.platform.words.Sentences;
import org.springframework.stereotype.Component;

/// The names of those who act, for pages: `@names.of(task.assignee)`. Passerelle itself acts as "system".
@Component("names")
public class Names {

    private final Colleagues colleagues;
    private final Sentences sentences;

    Names(Colleagues colleagues, Sentences sentences) {
        this.colleagues = colleagues;
        this.sentences = sentences;
    }

    public String of(@Nullable String who) {
        if (who == null || who.isEmpty()) {
            return sentences.say("names.nobody");
        }
        return who.equals("system") ? sentences.say("names.system") : colleagues.displayName(who);
    }
}
