package org.passerelle.person;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.accounts.Names;
import org.passerelle.platform.privacy.ReadAudit;
import org.passerelle.platform.privacy.ReadAudit.Reader;
import org.passerelle.platform.words.Moments;
import org.passerelle.platform.words.Sentences;
import org.springframework.stereotype.Component;

/// Who looked at a person lately, whether at their page, their number, their pathway or a task for them, in one line.
@Component
public class RecentReaders {

    private static final Duration LATELY = Duration.ofDays(30);
    private static final int NAMED = 4;

    private final ReadAudit audit;
    private final Names names;
    private final Sentences sentences;
    private final Moments moments;
    private final Clock clock;

    RecentReaders(ReadAudit audit, Names names, Sentences sentences, Moments moments, Clock clock) {
        this.audit = audit;
        this.names = names;
        this.sentences = sentences;
        this.moments = moments;
        this.clock = clock;
    }

    /// For supervisors only, who do not need to be told of themselves. Absent when there is nothing to tell.
    public @Nullable String line(UUID personId, CurrentUser user) {
        if (!user.supervises()) {
            return null;
        }
        List<Reader> readers = audit.readersOf(personId, clock.instant().minus(LATELY), NAMED + 1);
        String told = readers.stream()
                .filter(reader -> !reader.who().equals(user.username()))
                .limit(NAMED)
                .map(this::told)
                .collect(Collectors.joining(", "));
        return told.isEmpty() ? null : sentences.say("people.seen", told);
    }

    private String told(Reader reader) {
        boolean today = moments.daysSince(reader.at()) == 0;
        String when = today ? moments.dayAndTime(reader.at()) : moments.day(reader.at());
        return sentences.say("people.seen.by", names.of(reader.who()), when);
    }
}
