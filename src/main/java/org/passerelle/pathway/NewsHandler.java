package org.passerelle.pathway;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes facts of news: what it writes, the history and the word to the engine stand together or not at all.
public interface NewsHandler {

    /// What is to be said to the engine; `null` instead of it when nothing can wait for this. `about` is the
    /// appointment it is about, absent for news of the pathway itself.
    record Said(PathwayMessage message, @Nullable UUID about, Map<String, Object> facts) {}

    /// What a page asks for one kind of news beside who told it: a date (`Date.NO`, `MAY`, `MUST`), and one each of
    /// these codes, their words under `news.outcome.<code>` and `reason.<code>`; `practices` by id.
    record Choices(Date date, List<String> outcomes, List<String> reasons, Map<UUID, String> practices) {

        public enum Date {
            NO,
            MAY,
            MUST
        }

        public static final Choices NONE = new Choices(Date.NO, List.of(), List.of(), Map.of());
    }

    Set<NewsKind> kinds();

    Choices choices(UUID pathwayId, NewsKind kind);

    /// Told of a pathway that is closed, once it is handled: whether the pathway goes on because of it, and waits to
    /// hear what is to be said.
    default boolean reopens(UUID pathwayId, News news) {
        return false;
    }

    /// Throws [org.passerelle.platform.refusals.InvalidInput] naming what cannot stand; nothing is changed then. News
    /// that changes nothing is written into the history all the same.
    @Nullable
    Said handle(UUID pathwayId, News news);
}
