package org.passerelle.journeys;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.care.practices.PracticeRow;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the pages of the product have to show: somebody about to go to her doctor, a campaign, a day to avoid, a list.
/// Closing it leaves nothing that others would count.
final class FilledPages implements AutoCloseable {

    /// Where no other test works.
    private static final String NEUFCHATEL = "76462";

    private static final List<String> TO_THE_APPOINTMENT =
            List.of("Task_RightsInterview", "Task_CallPractice", "Task_BookAppointment");

    final String person;
    final String pathway;
    final String appointment;
    final String campaign;
    final String partner;
    private final String closedDay;
    private final String session;
    private final String promise;
    private final Api mediator;
    private final Api supervisor;

    FilledPages(int port, JdbcClient database) {
        mediator = Api.at(port, "mediatrice");
        supervisor = Api.at(port, "superviseuse");
        person = Api.created(mediator.post(
                "people",
                Map.of(
                        "alias",
                        "Lina",
                        "phone",
                        "+33639980012",
                        "languages",
                        List.of("tir"),
                        "communeInsee",
                        "76540")));
        Api.ok(mediator.put("people/" + person + "/contact-wishes", Map.of("textsAllowed", true)));
        pathway = mediator.pathway(person);
        TO_THE_APPOINTMENT.forEach(step -> mediator.answer(pathway, step));
        mediator.answer(pathway, "Task_ArrangeInterpreter");
        mediator.answer(pathway, "Task_PrepareEscort");
        mediator.awaitWait(pathway, "Wait_VisitDay");
        Api.created(mediator.post(
                "pathways/" + pathway + "/consents",
                Map.of("sharedWith", "PRACTICE", "word", "GIVEN", "language", "tir")));
        appointment = database.sql("select id::text from appointment where pathway_id = ?::uuid")
                .param(pathway)
                .query(String.class)
                .single();
        closedDay = Api.created(supervisor.post(
                "closed-days",
                Map.of("from", supervisor.today().plusDays(3).toString(), "reason", "Pont", "commune", NEUFCHATEL)));
        partner = Api.created(mediator.post(
                "partners", Map.of("kind", "CPTS", "organisation", "CPTS de Bray", "personFunction", "coordinatrice")));
        promise = Api.ok(mediator.post("partners/" + partner + "/meetings", meeting()))
                .path("commitments")
                .path(0)
                .path("id")
                .asString();
        session = Api.created(mediator.post(
                "prevention-sessions",
                Map.of("on", mediator.today().toString(), "topic", "HEALTH_RIGHTS", "team", "CASO", "attendees", 7)));
        LocalDate lately = supervisor.today().minusDays(200);
        PracticeRow.insert(database, "Cabinet de la Béthune", lately).in(NEUFCHATEL);
        campaign = campaign();
    }

    private Map<String, Object> meeting() {
        String later = mediator.today().plusYears(2).toString();
        return Map.of(
                "on",
                mediator.today().toString(),
                "team",
                "CASO",
                "asked",
                "Des créneaux avec interprète",
                "promises",
                List.of(Map.of("promised", "Deux créneaux par semaine", "dueOn", later)));
    }

    private String campaign() {
        return Api.created(supervisor.post(
                "outreach/campaigns",
                Map.of(
                        "name", "Le pays de Bray",
                        "programme", "CASO",
                        "communes", List.of(NEUFCHATEL),
                        "startsOn", supervisor.today().plusDays(1).toString(),
                        "callsADay", 10,
                        "signedBy", "Médiation en santé",
                        "phone", "02 61 91 00 05")));
    }

    String callOfTheCampaign() {
        supervisor.advance("P4D");
        return Api.await(
                () -> Api.stream(Api.ok(mediator.get("tasks?scope=all&state=open&step=Task_CallForOutreach&limit=100"))
                                .path("items"))
                        .filter(task -> task.path("title").asString().contains("la Béthune"))
                        .map(task -> task.path("id").asString())
                        .findFirst(),
                "the call");
    }

    /// The first of a list that the API answers.
    String first(String list) {
        return Api.ok(supervisor.get(list)).path("items").path(0).path("id").asString();
    }

    String referralLink() {
        return Api.ok(mediator.post("referrals/links", Map.of("practiceId", first("practices"), "programme", "CASO")))
                .path("token")
                .asString();
    }

    /// Of somebody who may be the person above.
    String referral() {
        return Api.created(mediator.post(
                "referrals",
                Map.of(
                        "programme", "CASO",
                        "alias", "Lina",
                        "phone", "06 39 98 00 12",
                        "language", "tir",
                        "wish", "un interprète",
                        "agreed", true,
                        "doctor", "Dr Hamel",
                        "doctorPhone", "02 61 91 00 05")));
    }

    String imported() {
        String list = "name;kind;communeInsee;phone\nCabinet du Hêtre;CABINET;76462;0261910009\n;CABINET;76462;\n";
        String id = Api.ok(supervisor.upload("practices/imports?source=csv&dryRun=true", list, Map.of()))
                .path("id")
                .asString();
        Api.await(
                () -> Optional.of(Api.ok(supervisor.get("practices/imports/" + id)))
                        .filter(now -> !now.path("state").asString().equals("RUNNING")),
                "the list");
        return id;
    }

    String line() {
        return new UsualLine(supervisor).id();
    }

    /// No line pays for this team meanwhile.
    String decisionWhoPays() {
        UsualLine line = new UsualLine(supervisor);
        line.payForNobodyBut("SPT");
        try {
            String other = mediator.pathway(mediator.person("Luwam", "tir"));
            TO_THE_APPOINTMENT.forEach(step -> mediator.answer(other, step));
            return supervisor.task(other, "Task_DecideFunding");
        } finally {
            line.payForAll();
        }
    }

    @Override
    public void close() {
        Api.ok(supervisor.post("outreach/campaigns/" + campaign + "/stop", Map.of()));
        Api.ok(supervisor.delete("closed-days/" + closedDay));
        Api.ok(mediator.delete("prevention-sessions/" + session));
        Api.ok(mediator.post("commitments/" + promise + "/outcome", Map.of("result", "KEPT")));
    }
}
