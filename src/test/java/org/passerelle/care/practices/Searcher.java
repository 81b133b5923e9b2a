package org.passerelle.care.practices;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.HappyAnswers;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Somebody who looks for a doctor in a town of a department that has only the practices a test puts there, and the
/// calls made for them, on the real engine.
final class Searcher {

    private final Api api;
    final String pathway;

    private Searcher(Api api, String pathway) {
        this.api = api;
        this.pathway = pathway;
    }

    static Searcher begin(Api api, JdbcClient database, String town) {
        Searcher searcher = before(api, database, town);
        searcher.tellRights();
        return searcher;
    }

    /// The search has not begun yet.
    static Searcher before(Api api, JdbcClient database, String town) {
        String person = api.person("Nour", "ara");
        database.sql("update person set commune_insee = ? where id = ?::uuid")
                .param(town)
                .param(person)
                .update();
        return new Searcher(api, api.pathway(person));
    }

    void tellRights() {
        api.complete(pathway, "Task_RightsInterview", HappyAnswers.rights(api.now()));
    }

    /// The practices the call proposes, best first; waits until there is a call to make.
    List<String> proposed() {
        return Api.stream(Api.ok(api.get("tasks/" + call())).path("data").path("practices"))
                .map(option -> option.path("value").asString())
                .toList();
    }

    String call() {
        return api.task(pathway, "Task_CallPractice");
    }

    void call(Map<String, Object> answer) {
        api.complete(pathway, "Task_CallPractice", answer);
    }

    Api.Answer tries(Map<String, Object> answer) {
        return api.post("tasks/" + call() + "/completion", Map.of("variables", answer));
    }

    static Map<String, Object> silent(UUID practice) {
        return Map.of("practiceId", practice.toString(), "practiceAnswer", "NO_ANSWER");
    }

    static Map<String, Object> declined(UUID practice, String why) {
        return Map.of("practiceId", practice.toString(), "practiceAnswer", "DECLINED", "refusalCode", why);
    }

    static Map<String, Object> declinedWithoutInterpreter(UUID practice, String withOurs) {
        return Map.of(
                "practiceId",
                practice.toString(),
                "practiceAnswer",
                "DECLINED",
                "refusalCode",
                "NO_INTERPRETER",
                "acceptsWithInterpreter",
                withOurs);
    }

    Api.Answer choose(UUID practice) {
        return api.post(
                "pathways/" + pathway + "/matches/" + practice + "/choice",
                Map.of("reason", "Le docteur est d’accord d’en parler"));
    }

    List<String> history() {
        return Api.stream(api.pathwayNow(pathway).path("history"))
                .map(line -> line.path("text").asString())
                .toList();
    }

    /// What stands beside the supervisor's task.
    JsonNode helps() {
        Api supervisor = api.as("superviseuse");
        String task = supervisor.task(pathway, "Task_WidenSearch");
        return Api.ok(supervisor.get("tasks/" + task)).path("aside").path("helps");
    }
}
