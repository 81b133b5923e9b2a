package org.passerelle.care.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.pathway.Decision;

/// `rights-route.dmn`, on 15 May 2026.
class RightsRouteTests {

    private final Decision rightsRoute = new Decision("rights-route");

    @ParameterizedTest(name = "{0} until {1} → {2}")
    @CsvSource({
        "AME,       2027-01-31, GP_NOW",
        "AME,       2026-08-14, GP_NOW",
        "AME,       2026-08-13, GP_NOW_RENEW",
        "AME,       2026-07-10, GP_NOW_RENEW",
        "AME,       2026-05-15, GP_NOW_RENEW",
        "AME,       2026-05-14, OPEN_RIGHTS_FIRST",
        "PUMA_C2S,  2026-09-13, GP_NOW",
        "PUMA_C2S,  2026-09-12, GP_NOW_RENEW",
        "PUMA_C2S,  2026-05-01, OPEN_RIGHTS_FIRST",
        "PUMA_ONLY, 2026-05-16, GP_NOW",
        "PUMA_ONLY, 2026-05-01, OPEN_RIGHTS_FIRST",
        "AME,       ,           RIGHTS_INTERVIEW",
        "PENDING,   ,           GP_IF_PRACTICE_AGREES",
        "UNKNOWN,   ,           RIGHTS_INTERVIEW"
    })
    void theRightAndItsEndDecide(String right, @Nullable String end, String route) {
        assertThat(route("NO", right, end, null)).isEqualTo(route);
    }

    @ParameterizedTest(name = "no right, a file can be sent now: {0} → {1}")
    @CsvSource({"YES, OPEN_RIGHTS_FIRST", "NO, PASS", ", RIGHTS_INTERVIEW"})
    void withoutARightTheQuestionIsWhetherAFileCanBeSent(@Nullable String canFileNow, String route) {
        assertThat(route("NO", "NONE", null, canFileNow)).isEqualTo(route);
    }

    @Test
    void anEmergencyComesBeforeEverything() {
        assertThat(route("YES", null, null, null)).isEqualTo("URGENT");
        assertThat(route("YES", "AME", "2027-01-31", null)).isEqualTo("URGENT");
    }

    @ParameterizedTest
    @CsvSource({"NONE, YES", "NONE, NO", "UNKNOWN, ", "PENDING, "})
    void whereverWeWaitTheTableSaysForHowLong(String right, @Nullable String canFileNow) {
        assertThat(decide("NO", right, null, canFileNow).get("checkAfterDays")).isInstanceOf(Number.class);
    }

    private @Nullable Object route(
            String urgentSigns, @Nullable String right, @Nullable String end, @Nullable String canFileNow) {
        return decide(urgentSigns, right, end, canFileNow).get("route");
    }

    private Map<String, Object> decide(
            String urgentSigns, @Nullable String right, @Nullable String end, @Nullable String canFileNow) {
        Map<String, Object> facts = new HashMap<>(Map.of("referenceDate", "2026-05-15", "urgentSigns", urgentSigns));
        put(facts, "currentRight", right);
        put(facts, "rightEndDate", end);
        put(facts, "canFileNow", canFileNow);
        return rightsRoute.decide(facts);
    }

    private static void put(Map<String, Object> facts, String name, @Nullable String value) {
        if (value != null) {
            facts.put(name, value);
        }
    }
}
