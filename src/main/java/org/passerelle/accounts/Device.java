package org.passerelle.accounts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// "Firefox · Android": enough of what a browser says of itself to know one's own telephone again.
final class Device {

    /// The first that occurs: most say of themselves that they are also the others.
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("Firefox/", "Firefox"),
            Map.entry("SamsungBrowser/", "Samsung Internet"),
            Map.entry("Edg", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("CriOS/", "Chrome"),
            Map.entry("Safari/", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Android", "Android"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS X", "Mac"),
            Map.entry("Linux", "Linux"));

    private Device() {}

    /// Empty when it says nothing we know.
    static String of(String userAgent) {
        return Stream.of(first(BROWSERS, userAgent), first(SYSTEMS, userAgent))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private static @Nullable String first(List<Map.Entry<String, String>> known, String userAgent) {
        return known.stream()
                .filter(entry -> userAgent.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
