package org.passerelle.platform.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.refusals.InvalidInput;

/// Some rows of a longer list and the cursor of the next ones, absent at the end. Never counts the whole list.
public record PageOf<T>(List<T> items, @Nullable String next) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    /// From rows read with one more than `limit`.
    public static <T> PageOf<T> of(List<T> rows, int limit, Function<T, String> cursor) {
        return rows.size() <= limit
                ? new PageOf<>(List.copyOf(rows), null)
                : new PageOf<>(List.copyOf(rows.subList(0, limit)), cursor.apply(rows.get(limit - 1)));
    }

    public <U> PageOf<U> map(Function<T, U> each) {
        return new PageOf<>(items.stream().map(each).toList(), next);
    }

    public static int limit(@Nullable Integer asked) {
        int limit = asked == null ? DEFAULT_LIMIT : asked;
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new InvalidInput("limit", "limit.range", 1, MAX_LIMIT);
        }
        return limit;
    }
}
