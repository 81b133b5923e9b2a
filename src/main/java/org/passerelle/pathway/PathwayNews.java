package org.passerelle.pathway;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.platform.refusals.Codes;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Hears news of a pathway at any moment: writes it down, and wakes what waits for it. News that nothing waits for is
/// kept in the history and is no error.
@Service
@Transactional
public class PathwayNews {

    /// As it was told, everything in words; `by` is TEAM when nobody says otherwise.
    public record Told(
            @Nullable String kind,
            @Nullable String by,
            @Nullable String at,
            @Nullable String reason,
            @Nullable String practiceId,
            @Nullable String outcome,
            @Nullable Boolean confirmedOpen) {}

    /// @param ended what waited and is over now
    /// @param opened tasks that come of it beside what goes on, as element ids
    public record Effect(NewsKind kind, List<WaitingView> ended, List<String> opened) {

        public boolean changesNothing() {
            return ended.isEmpty() && opened.isEmpty();
        }
    }

    private final Map<NewsKind, NewsHandler> handlers = new EnumMap<>(NewsKind.class);
    private final Pathways pathways;
    private final PathwayMessages messages;
    private final Wakers wakers;
    private final Clock clock;

    PathwayNews(List<NewsHandler> handlers, Pathways pathways, PathwayMessages messages, Wakers wakers, Clock clock) {
        handlers.forEach(handler -> handler.kinds().forEach(kind -> this.handlers.put(kind, handler)));
        this.pathways = pathways;
        this.messages = messages;
        this.wakers = wakers;
        this.clock = clock;
    }

    /// Not found for whoever does not see the pathway, invalid input beside each field that cannot stand.
    public Effect hear(UUID pathwayId, Told told, CurrentUser user) {
        PathwayView pathway = pathways.seenLocked(pathwayId, user);
        News news = read(told, pathway.state(), user.username());
        NewsHandler.Said said = handler(news.kind()).handle(pathwayId, news);
        boolean over = isOver(pathwayId, news);
        if (said == null || over) {
            return new Effect(news.kind(), List.of(), List.of());
        }
        tell(pathwayId, said);
        String message = said.message().messageName();
        return new Effect(
                news.kind(),
                pathway.waiting().stream()
                        .filter(wait -> wakers.of(wait.processId(), wait.step()).contains(message))
                        .toList(),
                wakers.openedBy(message, pathway.waiting()).stream()
                        .filter(step -> pathway.waiting().stream()
                                .noneMatch(wait -> wait.step().equals(step)))
                        .toList());
    }

    private boolean isOver(UUID pathwayId, News news) {
        return news.state() == PathwayState.CLOSED && !handler(news.kind()).reopens(pathwayId, news);
    }

    /// A practice takes back the place it promised to these: heard of each, as if it was told of each alone.
    public void practiceWithdrew(UUID practiceId, List<UUID> promised, @Nullable Enum<?> reason, String username) {
        pathways.lock(promised).forEach((pathwayId, state) -> {
            News news = new News(
                    NewsKind.PRACTICE_WITHDREW,
                    state,
                    News.Teller.PRACTICE,
                    null,
                    reason == null ? null : reason.name(),
                    practiceId,
                    null,
                    false,
                    username,
                    clock.instant());
            NewsHandler.Said said = handler(news.kind()).handle(pathwayId, news);
            if (said != null && state != PathwayState.CLOSED) {
                tell(pathwayId, said);
            }
        });
    }

    private void tell(UUID pathwayId, NewsHandler.Said said) {
        UUID about = said.about() == null ? pathwayId : said.about();
        messages.sayAbout(about, said.message(), pathwayId, said.facts());
    }

    /// What a page asks for each kind of news.
    @Transactional(readOnly = true)
    public Map<NewsKind, NewsHandler.Choices> choices(UUID pathwayId) {
        Map<NewsKind, NewsHandler.Choices> choices = new EnumMap<>(NewsKind.class);
        handlers.forEach((kind, handler) -> choices.put(kind, handler.choices(pathwayId, kind)));
        return choices;
    }

    private NewsHandler handler(NewsKind kind) {
        NewsHandler handler = handlers.get(kind);
        if (handler == null) {
            throw new IllegalStateException("Nobody hears " + kind);
        }
        return handler;
    }

    private News read(Told told, PathwayState state, String username) {
        List<FieldProblem> problems = new ArrayList<>();
        NewsKind kind = reading(problems, () -> Codes.require(NewsKind.class, "kind", told.kind()));
        News.Teller by = reading(problems, () -> Codes.readIfGiven(News.Teller.class, "by", told.by()));
        Instant at = reading(problems, () -> moment(told.at()));
        UUID practice = reading(problems, () -> practice(told.practiceId()));
        InvalidInput.throwIfAny(problems);
        return new News(
                Objects.requireNonNull(kind),
                state,
                by == null ? News.Teller.TEAM : by,
                at,
                blank(told.reason()),
                practice,
                blank(told.outcome()),
                Boolean.TRUE.equals(told.confirmedOpen()),
                username,
                clock.instant());
    }

    /// So that whoever told it reads all that cannot stand at once.
    private static <T> @Nullable T reading(List<FieldProblem> problems, Supplier<@Nullable T> read) {
        try {
            return read.get();
        } catch (InvalidInput invalid) {
            problems.addAll(invalid.problems());
            return null;
        }
    }

    /// With its offset, or as a page writes it: on our clock.
    private @Nullable Instant moment(@Nullable String told) {
        String moment = blank(told);
        if (moment == null) {
            return null;
        }
        try {
            return switch (DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    moment, OffsetDateTime::from, LocalDateTime::from)) {
                case OffsetDateTime written -> written.toInstant();
                case LocalDateTime here -> here.atZone(clock.getZone()).toInstant();
                default -> throw new IllegalStateException("Neither of the two");
            };
        } catch (DateTimeParseException unreadable) {
            throw new InvalidInput("at", "datetime.invalid");
        }
    }

    private static @Nullable UUID practice(@Nullable String told) {
        String id = blank(told);
        if (id == null) {
            return null;
        }
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException unreadable) {
            throw new InvalidInput("practiceId", "option.unknown", id);
        }
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
