package org.passerelle.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.time.MovedTime;
import org.passerelle.platform.words.Moments;
import org.passerelle.platform.words.Sentences;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/// What the head and the foot of every page say: who is signed in, and what kind of installation this is.
/// Pages call it as `@header`.
@Component("header")
public class PageHeader {

    /// The one that says most comes first.
    private static final List<String> ROLES = List.of("ADMIN", "DESIGNER", "SUPERVISOR", "STATISTICS", "MEDIATOR");

    private final Sentences sentences;
    private final Programmes programmes;
    private final MovedTime time;
    private final Names names;
    private final Moments moments;
    private final boolean trial;

    PageHeader(
            Sentences sentences,
            Programmes programmes,
            MovedTime time,
            Names names,
            Moments moments,
            @Value("${passerelle.camunda.mode:embedded}") String camundaMode) {
        this.sentences = sentences;
        this.programmes = programmes;
        this.time = time;
        this.names = names;
        this.moments = moments;
        this.trial = camundaMode.equals("embedded");
    }

    public boolean trial() {
        return trial;
    }

    /// What time it is here, while training has moved it, and who did.
    public @Nullable String movedTime() {
        return time.now()
                .map(moved ->
                        sentences.say("layout.moved-time", moments.calendarDay(moved.now()), names.of(moved.by())))
                .orElse(null);
    }

    /// This page in another language. Absent on the answer to a form, which asking again would throw away.
    public @Nullable String in(String language) {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        return request.getMethod().equals("GET")
                ? UriComponentsBuilder.newInstance()
                        .query(request.getQueryString())
                        .replaceQueryParam("lang", language)
                        .build()
                        .toUriString()
                : null;
    }

    public String name() {
        return CurrentUser.get().displayName();
    }

    public String initials() {
        return Stream.of(name().split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    public String teams() {
        CurrentUser user = CurrentUser.get();
        return user.supervises()
                ? ""
                : user.teams().stream().sorted().map(programmes::name).collect(Collectors.joining(", "));
    }

    public String role() {
        return ROLES.stream()
                .filter(CurrentUser.get().roles()::contains)
                .findFirst()
                .map(role -> sentences.code("role", role))
                .orElse("");
    }
}
