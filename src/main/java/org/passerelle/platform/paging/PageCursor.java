package org.passerelle.platform.paging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.refusals.InvalidInput;

/// Where a page of a list ended: the sort values of its last row, opaque to whoever passes it back.
public record PageCursor(List<String> values) {

    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    public static String of(@Nullable Object... sortValues) {
        String plain = Stream.of(sortValues).map(String::valueOf).collect(Collectors.joining("|"));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /// Throws [InvalidInput] when it is not one of ours.
    public static PageCursor read(String text, int size) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> values = Arrays.asList(plain.split("\\|", -1));
            if (values.size() == size) {
                return new PageCursor(values);
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw unreadable();
    }

    public Instant instant(int index) {
        Instant instant = parse(() -> Instant.parse(values.get(index)));
        if (instant.isBefore(Instant.EPOCH) || instant.isAfter(LAST)) {
            throw unreadable();
        }
        return instant;
    }

    public UUID uuid(int index) {
        return parse(() -> UUID.fromString(values.get(index)));
    }

    public int number(int index) {
        return parse(() -> Integer.parseInt(values.get(index)));
    }

    private static <T> T parse(java.util.function.Supplier<T> value) {
        try {
            return value.get();
        } catch (RuntimeException e) {
            throw unreadable();
        }
    }

    private static InvalidInput unreadable() {
        return new InvalidInput("cursor", "cursor.invalid");
    }
}
