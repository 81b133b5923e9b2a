package org.passerelle.pathway;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.paging.PageCursor;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A list of dates of the teams somebody sees, the first first. Each page begins in an index where the last one ended
/// and reads as many rows as it shows: of several teams as many of each, the first of which are the page.
///
/// @param from `select … from …` of a table with an `id` and a `programme`
/// @param standing what each row of the list fulfils
/// @param date the column of the date
/// @param colleague the column of whom the list may be asked for
public record TeamDates(String from, String standing, String date, String colleague) {

    /// @param until not included
    /// @param colleague a username; absent: whoever it is, or nobody
    public record Asked(
            OffsetDateTime from,
            OffsetDateTime until,
            @Nullable String colleague,
            @Nullable String cursor,
            int limit) {}

    /// One more than asked for, when there is one.
    public <T> List<T> read(JdbcClient database, Class<T> row, Asked asked, PathwayAccess.Scope seen) {
        Map<String, Object> with = new HashMap<>();
        with.put("teams", seen.teams().toArray(String[]::new));
        with.put("from", asked.from());
        with.put("until", asked.until());
        with.put("rows", asked.limit() + 1);
        String where = "%s and %s >= :from and %s < :until".formatted(standing, date, date);
        if (asked.cursor() != null) {
            PageCursor cursor = PageCursor.read(asked.cursor(), 2);
            where += " and (%s, id) > (:time, :id)".formatted(date);
            with.put("time", cursor.instant(0).atOffset(ZoneOffset.UTC));
            with.put("id", cursor.uuid(1));
        }
        if (asked.colleague() != null) {
            where += " and %s = :colleague".formatted(colleague);
            with.put("colleague", asked.colleague());
        }
        return database.sql(sql(seen.all(), asked.colleague() != null, where))
                .params(with)
                .query(row)
                .list();
    }

    private String sql(boolean all, boolean ofOne, String where) {
        String page = " order by %s, id limit :rows".formatted(date);
        if (all) {
            return from + "where " + where + page;
        }
        if (ofOne) {
            return from + "where " + where + " and programme = any(:teams)" + page;
        }
        return "select line.* from unnest(cast(:teams as text[])) team cross join lateral (" + from
                + "where programme = team and " + where + page + ") line" + page;
    }
}
