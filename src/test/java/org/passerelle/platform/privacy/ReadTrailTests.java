package org.passerelle.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.platform.database.TestDatabase;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class ReadTrailTests {

    private static final UUID LINA = UUID.randomUUID();

    private final TestDatabase database = TestDatabase.migrated();
    private final JdbcClient lines = JdbcClient.create(database.dataSource());
    private final ReadAudit audit = new ReadAudit(lines, Clock.systemUTC());
    private final MockMvcTester mvc =
            MockMvcTester.of(List.of(new Shown(audit)), pages -> pages.addFilters(new ReadTrail(audit))
                    .build());

    @BeforeEach
    @AfterEach
    void outsideOfAnyRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @RestController
    record Shown(ReadAudit audit) {

        @GetMapping("/shown/{id}")
        String shown(@PathVariable UUID id) {
            audit.person("amina", id, Ground.TEAM);
            return "Lina";
        }

        @GetMapping("/refused/{id}")
        ResponseEntity<String> refused(@PathVariable UUID id) {
            audit.person("amina", id, Ground.TEAM);
            return ResponseEntity.status(HttpStatus.CONFLICT).body("no");
        }

        @GetMapping("/failed/{id}")
        String failed(@PathVariable UUID id) {
            audit.person("amina", id, Ground.TEAM);
            throw new IllegalStateException("half a page");
        }
    }

    @Test
    void aPageThatIsShownLeavesALineWithWhoWhomAndWhy() {
        assertThat(mvc.get().uri("/shown/{id}?alias=Lina", LINA)).hasStatusOk().hasBodyTextEqualTo("Lina");

        assertThat(lines.sql("select who, person_id, pathway_id, what, why, found from read_audit")
                        .query()
                        .singleRow())
                .containsEntry("who", "amina")
                .containsEntry("person_id", LINA)
                .containsEntry("pathway_id", null)
                .containsEntry("what", "GET /shown/{id}")
                .containsEntry("why", "TEAM")
                .containsEntry("found", null);
    }

    @Test
    void aPageThatIsRefusedOrFailsLeavesNone() {
        assertThat(mvc.get().uri("/refused/{id}", LINA)).hasStatus(HttpStatus.CONFLICT);
        assertThat(mvc.get().uri("/failed/{id}", LINA)).hasFailed();

        assertThat(written()).isZero();
    }

    @Test
    void aPageWhoseLineCannotBeWrittenIsNotShown() throws Exception {
        JdbcClient.create(database.owner())
                .sql("revoke insert on read_audit from passerelle_app")
                .update();

        MockHttpServletRequest request = new MockHttpServletRequest();
        MockHttpServletResponse response = new MockHttpServletResponse();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        assertThatThrownBy(() -> new ReadTrail(audit).doFilter(request, response, (asked, answer) -> {
                    audit.person("amina", LINA, Ground.TEAM);
                    answer.getWriter().print("Lina");
                }))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThat(response.getContentAsString()).isEmpty();
    }

    @Test
    void aReadThatNobodyWouldWriteDownIsRefused() {
        assertThatThrownBy(() -> audit.person("amina", LINA, Ground.TEAM)).isInstanceOf(IllegalStateException.class);
        assertThat(MockMvcTester.of(new Shown(audit)).get().uri("/shown/{id}", LINA))
                .hasFailed();
    }

    @Test
    void whoLookedLatelyIsToldTheLatestFirstAndOnceEach() {
        looked("amina", LINA, 5);
        looked("karim", LINA, 3);
        looked("amina", LINA, 1);
        looked("solene", UUID.randomUUID(), 0);
        looked("fatou", LINA, 40);

        assertThat(audit.readersOf(LINA, Instant.now().minusSeconds(30 * 86_400), 5))
                .extracting(ReadAudit.Reader::who)
                .containsExactly("amina", "karim");
    }

    @Test
    void whoLookedLatelyIsReadFromTheIndex() {
        lines.sql("""
            insert into read_audit (at, who, person_id, what, why)
            select now() - n * interval '1 minute', 'reader ' || n % 9,
                ('00000000-0000-0000-0000-' || lpad((n % 400)::text, 12, '0'))::uuid, 'GET /people/{id}', 'TEAM'
            from generate_series(1, 40000) n
            """).update();
        JdbcClient owner = JdbcClient.create(database.owner());
        owner.sql("vacuum analyze read_audit").update();

        List<String> plan = owner.sql("explain " + ReadAudit.READERS)
                .params(
                        UUID.fromString("00000000-0000-0000-0000-000000000007"),
                        java.time.OffsetDateTime.now().minusDays(30),
                        5)
                .query(String.class)
                .list();

        assertThat(plan).anyMatch(step -> step.contains("Index Only Scan using read_audit_person"));
    }

    private void looked(String who, UUID person, int daysAgo) {
        lines.sql("""
            insert into read_audit (at, who, person_id, what, why)
            values (now() - ? * interval '1 day', ?, ?, 'GET /people/{id}', 'TEAM')
            """).params(daysAgo, who, person).update();
    }

    private long written() {
        return lines.sql("select count(*) from read_audit").query(Long.class).single();
    }
}
