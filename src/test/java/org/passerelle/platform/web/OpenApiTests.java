package org.passerelle.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.journeys.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@WholeApplication
class OpenApiTests {

    private static final List<String> PROMISED = List.of(
            "POST /api/v1/people",
            "POST /api/v1/pathways",
            "GET /api/v1/pathways/{id}",
            "GET /api/v1/pathways",
            "GET /api/v1/tasks",
            "GET /api/v1/tasks/{id}",
            "POST /api/v1/tasks/{id}/claim",
            "POST /api/v1/tasks/{id}/release",
            "POST /api/v1/tasks/{id}/completion",
            "GET /api/v1/training/clock",
            "POST /api/v1/training/clock",
            "DELETE /api/v1/training/clock",
            "POST /api/v1/pathways/{id}/news",
            "GET /api/v1/practices",
            "POST /api/v1/practices",
            "GET /api/v1/practices/{id}",
            "PUT /api/v1/practices/{id}",
            "POST /api/v1/practices/{id}/answers",
            "GET /api/v1/pathways/{id}/matches",
            "POST /api/v1/practices/imports",
            "GET /api/v1/practices/imports/{id}",
            "GET /api/v1/outreach/figures",
            "GET /api/v1/accounts",
            "POST /api/v1/accounts",
            "PATCH /api/v1/accounts/{username}",
            "POST /api/v1/accounts/{username}/password",
            "POST /api/v1/rights/route",
            "GET /api/v1/funding-lines",
            "POST /api/v1/funding-lines",
            "GET /api/v1/funding-lines/{id}/entries",
            "POST /api/v1/interpreter-uses",
            "POST /api/v1/interpreter-uses/{id}/settlement",
            "POST /api/v1/invoices",
            "GET /api/v1/pathways/{id}/liaison-document.pdf",
            "GET /api/v1/appointments/{id}/way-card.pdf",
            "GET /api/v1/appointments",
            "PUT /api/v1/appointments/{id}",
            "DELETE /api/v1/appointments/{id}",
            "GET /api/v1/messages",
            "POST /api/v1/messages/{id}/retry",
            "PUT /api/v1/people/{id}/messages-stopped",
            "GET /api/v1/people/{id}/contacts",
            "POST /api/v1/people/{id}/contacts",
            "PATCH /api/v1/people/{id}/contacts/{contactId}",
            "GET /api/v1/escorts",
            "POST /api/v1/escorts/plan",
            "PUT /api/v1/absences/{account}",
            "GET /api/v1/permanences",
            "POST /api/v1/permanences",
            "POST /api/v1/permanences/{id}/later-visits",
            "GET /api/v1/prevention-sessions",
            "POST /api/v1/prevention-sessions",
            "POST /api/v1/prevention-sessions/{id}/later-visits",
            "POST /api/v1/referrals",
            "POST /api/v1/referrals/{id}/decision",
            "POST /api/v1/pathways/{id}/calls",
            "GET /api/v1/calls/next");

    private static final List<String> BEYOND = List.of(
            "GET /api/v1/partners",
            "POST /api/v1/partners",
            "GET /api/v1/partners/{id}/meetings",
            "POST /api/v1/partners/{id}/meetings",
            "GET /api/v1/commitments",
            "POST /api/v1/commitments/{id}/outcome",
            "GET /api/v1/figures/outcomes",
            "GET /api/v1/figures/presence",
            "DELETE /api/v1/permanences/{id}",
            "GET /api/v1/permanences/{id}/later-visits",
            "DELETE /api/v1/prevention-sessions/{id}",
            "GET /api/v1/prevention-sessions/{id}/later-visits",
            "POST /api/v1/referrals/links",
            "GET /api/v1/referrals",
            "GET /api/v1/referrals/{id}",
            "GET /api/v1/people/{id}/contacts-left",
            "POST /api/v1/people/{id}/lifeboat-card",
            "DELETE /api/v1/people/{id}/lifeboat-card",
            "POST /api/v1/messages/{id}/arrival",
            "GET /api/v1/message-templates",
            "PUT /api/v1/message-templates/{event}/{channel}/{language}",
            "GET /api/v1/people/{id}/contact-wishes",
            "PUT /api/v1/people/{id}/contact-wishes",
            "GET /api/v1/funding-lines/{id}",
            "PUT /api/v1/funding-lines/{id}",
            "GET /api/v1/interpreter-uses/{id}",
            "GET /api/v1/pathways/{id}/consents",
            "POST /api/v1/pathways/{id}/consents",
            "GET /api/v1/appointments/{id}",
            "GET /api/v1/appointments/{id}.ics",
            "POST /api/v1/escorts",
            "GET /api/v1/companions/{account}",
            "PUT /api/v1/companions/{account}",
            "GET /api/v1/absences",
            "DELETE /api/v1/absences/{account}/{from}",
            "PUT /api/v1/pathways/{id}/escort-promise",
            "DELETE /api/v1/pathways/{id}/escort-promise",
            "GET /api/v1/closed-days",
            "POST /api/v1/closed-days",
            "DELETE /api/v1/closed-days/{id}",
            "GET /api/v1/tariffs",
            "POST /api/v1/tariffs",
            "PUT /api/v1/tariffs/{id}",
            "GET /api/v1/rights/ceilings",
            "POST /api/v1/rights/ceilings",
            "PUT /api/v1/rights/ceilings/{id}",
            "DELETE /api/v1/rights/ceilings/{id}",
            "GET /api/v1/rights/delays",
            "POST /api/v1/rights/delays",
            "PUT /api/v1/rights/delays/{id}",
            "DELETE /api/v1/rights/delays/{id}",
            "POST /api/v1/people/search",
            "POST /api/v1/practices/{id}/contacts",
            "GET /api/v1/practices/rechecks",
            "GET /api/v1/outreach/campaigns",
            "POST /api/v1/outreach/campaigns",
            "GET /api/v1/outreach/campaigns/{id}",
            "GET /api/v1/outreach/campaigns/{id}/practices",
            "POST /api/v1/outreach/campaigns/{id}/stop",
            "GET /api/v1/outreach/letters/{id}.pdf",
            "POST /api/v1/pathways/{id}/matches/{practiceId}/choice",
            "GET /api/v1/people/{id}",
            "POST /api/v1/pathways/{id}/closure",
            "GET /api/v1/supervision/lost-pathways",
            "POST /api/v1/supervision/lost-pathways/resumption",
            "GET /api/v1/supervision/stuck-jobs",
            "POST /api/v1/supervision/stuck-jobs/{key}/retry");

    @LocalServerPort
    private int port;

    @Test
    void describesWhatWePromiseAndNothingUnknown() {
        assertThat(calls().keySet()).containsAll(PROMISED).containsAll(BEYOND).hasSize(PROMISED.size() + BEYOND.size());
    }

    @Test
    void everyCallSaysWhatItDoesAndWhatARefusalLooksLike() {
        calls().forEach((name, call) -> {
            assertThat(call.path("summary").asString()).as(name).isNotBlank();
            assertThat(problem(call, "401")).as(name).isTrue();
            assertThat(problem(call, "403")).as(name).isTrue();
            assertThat(problem(call, "422")).as(name).isEqualTo(call.has("requestBody"));
            assertThat(problem(call, "404")).as(name).isEqualTo(name.contains("{"));
        });
    }

    @Test
    void whoActsIsNoParameter() {
        calls().forEach((name, call) -> assertThat(call.path("parameters").toString())
                .as(name)
                .doesNotContain(name.contains("{username}") ? "\"by\"" : "username", "\"user\"", "displayName"));
    }

    @Test
    void oneSignsInWithNameAndPassword() {
        JsonNode description = description();

        assertThat(description
                        .path("components")
                        .path("securitySchemes")
                        .path("basic")
                        .path("scheme")
                        .asString())
                .isEqualTo("basic");
        assertThat(description.path("security").toString()).contains("basic");
    }

    private boolean problem(JsonNode call, String status) {
        return call.path("responses").path(status).path("content").has("application/problem+json");
    }

    private Map<String, JsonNode> calls() {
        Map<String, JsonNode> calls = new java.util.TreeMap<>();
        description().path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(call -> calls.put(
                        call.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(), call.getValue())));
        return calls;
    }

    private JsonNode description() {
        return Caller.nobody(port).get("/v3/api-docs").json();
    }
}
