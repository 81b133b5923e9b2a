package org.passerelle.accounts;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/// What somebody typed into a form and sent when their session was over. It is theirs alone: it waits for the one whose
/// session it was, and is on its page again after they signed in. Pages call it as `@keptForms`.
///
/// In memory only, for an hour: what is typed here is about people, and belongs in no browser's storage. With several
/// nodes it waits on the one that received it.
@Component("keptForms")
public class KeptForms {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final int MOST_USERS = 200;
    private static final int LONGEST = 64 * 1024;
    /// A form that comes back with what is to correct stands at an address that only takes it: it tells its page.
    private static final String PAGE = "_page";

    /// A password stays in nobody's memory but its owner's.
    private static final Set<String> NEVER_KEPT = Set.of("_csrf", PAGE, "password", "old", "wanted");

    private record Kept(String page, String action, Map<String, List<String>> fields, Instant until) {}

    private final SignIns signIns;
    private final JsonMapper json;
    private final InstantSource time = InstantSource.system();
    private final SequencedMap<String, Kept> forms = new LinkedHashMap<>();

    KeptForms(SignIns signIns, JsonMapper json) {
        this.signIns = signIns;
        this.json = json;
    }

    /// Keeps a form that our own page sent and that nobody may send now. The address of its page, when it is kept.
    Optional<String> keep(HttpServletRequest request) {
        String page = isForm(request) ? page(request) : null;
        String owner = page == null ? null : owner(request);
        if (page == null || owner == null) {
            return Optional.empty();
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!NEVER_KEPT.contains(name)) {
                fields.put(name, List.of(values));
            }
        });
        int length = fields.values().stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .sum();
        if (length == 0 || length > LONGEST) {
            return Optional.empty();
        }
        synchronized (forms) {
            forms.putLast(
                    owner,
                    new Kept(
                            page,
                            request.getRequestURI(),
                            fields,
                            time.instant().plus(KEPT)));
            if (forms.size() > MOST_USERS) {
                forms.pollFirstEntry();
            }
        }
        return Optional.of(page);
    }

    /// Where this user's form waits for them.
    Optional<String> pageOf(String username) {
        return Optional.ofNullable(of(username)).map(Kept::page);
    }

    /// Where the reader's own form waits, for the page that says it was not stored: it is told before the request that
    /// failed is over.
    public @Nullable String page() {
        HttpServletRequest request = request();
        Optional<String> failed =
                request.getDispatcherType() == DispatcherType.ERROR ? Optional.empty() : keep(request);
        SignedIn user = SignedIn.here();
        return failed.or(() -> user == null ? Optional.empty() : pageOf(user.getUsername()))
                .orElse(null);
    }

    /// For the page it belongs to: `{"action": …, "fields": {…}}`.
    public @Nullable String here() {
        SignedIn user = SignedIn.here();
        Kept kept = user == null ? null : of(user.getUsername());
        return kept == null || !kept.page().equals(address(request()))
                ? null
                : json.writeValueAsString(Map.of("action", kept.action(), "fields", kept.fields()));
    }

    /// It was sent, this time with success or with a page that shows it again.
    void sent(HttpServletRequest request, SignedIn by) {
        if (!isForm(request)) {
            return;
        }
        String action = request.getRequestURI();
        synchronized (forms) {
            forms.computeIfPresent(by.getUsername(), (_, kept) -> kept.action().equals(action) ? null : kept);
        }
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }

    private @Nullable Kept of(String username) {
        synchronized (forms) {
            return forms.computeIfPresent(username, (_, kept) -> time.instant().isBefore(kept.until()) ? kept : null);
        }
    }

    private @Nullable String owner(HttpServletRequest request) {
        SignedIn user = SignedIn.here();
        if (user != null) {
            return user.getUsername();
        }
        String session = request.getRequestedSessionId();
        return session == null ? null : signIns.whose(session).orElse(null);
    }

    private static boolean isForm(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                && String.valueOf(request.getContentType()).startsWith("application/x-www-form-urlencoded")
                && !ScreenAnswers.isFromHtmx(request);
    }

    /// The page that sent it, if it is one of ours: a stranger's page shall put nothing into a form of ours.
    private static @Nullable String page(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String referer = request.getHeader("Referer");
        if (referer == null || (site != null && !site.equals("same-origin"))) {
            return null;
        }
        try {
            URI page = new URI(referer);
            String here = request.getHeader("Host");
            if (page.getRawAuthority() == null || !page.getRawAuthority().equals(here)) {
                return null;
            }
            String told = request.getParameter(PAGE);
            return told != null && told.startsWith("/") && !told.startsWith("//") ? told : address(page);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static String address(URI page) {
        return Stream.of(page.getRawPath(), page.getRawQuery())
                .filter(part -> part != null && !part.isEmpty())
                .reduce((path, query) -> path + "?" + query)
                .orElse("/");
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null || query.isEmpty() ? "" : "?" + query);
    }
}
