package org.passerelle.journeys;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.passerelle.Patience;
import tools.jackson.databind.JsonNode;

/// One pathway that goes its way by chance, over the API alone: whatever it offers is answered somehow, whatever can
/// be told is told at some moment, valid or not.
final class Walk {

    /// What all walks together did.
    static final class Deeds {
        final LongAdder answered = new LongAdder();
        final LongAdder told = new LongAdder();
        final LongAdder toldInVain = new LongAdder();
        final LongAdder closings = new LongAdder();
        /// 422 of an honest person, 409 of a task that is gone, lists that are empty.
        final LongAdder refused = new LongAdder();
    }

    /// So that walks end soon; nothing is impossible.
    private static final Map<String, Integer> ODDS = Map.ofEntries(
            Map.entry("urgentSigns=NO", 10),
            Map.entry("currentRight=PUMA_C2S", 6),
            Map.entry("currentRight=AME", 4),
            Map.entry("proofType=ATTESTATION_PAPIER", 3),
            Map.entry("rightsReview=GP_POSSIBLE", 3),
            Map.entry("practiceAnswer=ACCEPTED", 3),
            Map.entry("bookingResult=BOOKED", 5),
            Map.entry("interpreterMode=PHONE", 3),
            Map.entry("callResult=REACHED", 6),
            Map.entry("attended=YES", 4),
            Map.entry("wantsToReturn=YES", 5),
            Map.entry("nextStep=CLOSE", 4),
            Map.entry("afterCareResult=REGULAR_DOCTOR", 4));

    private static final List<String> KINDS = List.of(
            "RIGHTS_CHANGED",
            "PRACTICE_ANSWERED",
            "APPOINTMENT_MOVED",
            "APPOINTMENT_CANCELED",
            "PRACTICE_WITHDREW",
            "OUTCOME_REPORTED");
    private static final List<String> TELLERS = List.of("PRACTICE", "PERSON", "TEAM", "OTHER");
    private static final List<String> OUTCOMES = List.of(
            "ACCEPTED",
            "DECLINED",
            "ATTENDED",
            "ATTENDED",
            "ATTENDED_UNSURE",
            "WANTS_ANOTHER_GP",
            "NOT_ATTENDED",
            "REGULAR_DOCTOR",
            "REGULAR_DOCTOR",
            "LEFT");
    private static final List<String> REASONS =
            List.of("OVERLOADED", "QUOTA_REACHED", "NO_INTERPRETER", "FORGOT", "LANGUAGE", "RIGHTS_ENDED", "HEALTH");
    private static final List<String> CLOSINGS =
            List.of("LINKED_TO_GP", "MOVED", "DECEASED", "REFUSED", "LOST_AFTER_ATTEMPTS", "DUPLICATE", "TRANSFERRED");

    /// Met by honest people too: somebody cannot be in two places at once, or before an hour after it, and nobody has
    /// all public holidays and the days of all visits in mind.
    private static final Set<String> HONEST = Set.of(
            "escort.companion-taken",
            "escort.person-taken",
            "escort.meeting-late",
            "day.holiday",
            "interpreter.after-visit");

    /// Goes on beside the pathway and carries it nowhere.
    private static final Set<String> BESIDE = Set.of(
            "Wait_RenewalWindow",
            "Task_RenewRights",
            "Task_UnblockRenewal",
            "Task_ReviewRenewal",
            "Wait_RenewalAnswer",
            "Wait_AmeAnswer",
            "Wait_C2sAnswer",
            "Task_NoteAnswer",
            "Task_AfterRefusal",
            "Task_FetchProof",
            "Task_ReviewAnswer");

    private static final Set<String> RIGHTS_ROUND = Set.of(
            "Task_RightsInterview",
            "Task_OrientToEmergency",
            "Task_SecureEmergency",
            "Task_OrientToPass",
            "Task_OpenRights",
            "Task_GatherProof",
            "Task_ContactAse",
            "Task_RenewRights",
            "Task_UnblockRenewal",
            "Task_ReviewRenewal",
            "Task_SettleAse",
            "Task_NoteAnswer",
            "Task_AfterRefusal",
            "Task_FetchProof",
            "Task_ReviewAnswer",
            "Task_TellPractice");
    private static final Set<String> NEW_START =
            Set.of("PATHWAY_REOPENED", "APPOINTMENT_BOOKED", "APPOINTMENT_MOVED", "RIGHTS_CHANGED");

    private static final int TRIES = 5;

    private final Api supervisor;
    private final Api mediator;
    private final Random random;
    private final FormAnswers answers;
    private final Deeds deeds;
    private final String id;
    private final List<String> practices = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final Set<String> acknowledged = new HashSet<>();
    private boolean closed;

    Walk(int port, long seed, Deeds deeds) {
        this.supervisor = Api.at(port, "superviseuse");
        this.mediator = Api.at(port, "mediatrice");
        this.random = new Random(seed);
        this.answers = new FormAnswers(random, ODDS);
        this.deeds = deeds;
        this.id = supervisor.pathway(supervisor.person("Marche", languages()));
    }

    String id() {
        return id;
    }

    boolean isClosed() {
        return closed;
    }

    /// Tasks whose completion was answered with yes.
    Set<String> acknowledged() {
        return acknowledged;
    }

    private String[] languages() {
        List<String> all = new ArrayList<>(List.of("fra", "tir", "ara", "eng", "som", "wol"));
        Collections.shuffle(all, random);
        return all.subList(0, random.nextInt(1, 3)).toArray(String[]::new);
    }

    /// One moment of this pathway.
    void step(OffsetDateTime now) {
        if (closed) {
            return;
        }
        int chance = random.nextInt(200);
        if (chance < 20) {
            return;
        }
        if (chance < 165) {
            answerSomething(now);
        } else if (chance < 199) {
            tellSomething(now);
        } else {
            close();
        }
    }

    private void answerSomething(OffsetDateTime now) {
        List<String> open = tasks(supervisor.pathwayNow(id), "OPEN");
        if (open.isEmpty()) {
            return;
        }
        answer(open.get(random.nextInt(open.size())), now);
        if (open.size() > 1 && random.nextInt(3) == 0) {
            answer(open.get(random.nextInt(open.size())), now);
        }
    }

    private void answer(String task, OffsetDateTime now) {
        for (int tries = 1; tries <= TRIES; tries++) {
            Api who = who(task);
            JsonNode shown = Api.ok(who.get("tasks/" + task));
            Optional<Map<String, Object>> drawn = answers.to(shown, now);
            if (drawn.isEmpty() || !shown.path("state").asString().equals("OPEN")) {
                deeds.refused.increment();
                return;
            }
            Api.Answer answer = post(who, "tasks/" + task + "/completion", Map.of("variables", drawn.get()));
            if (answer.status() == 200) {
                acknowledged.add(task);
                deeds.answered.increment();
                done.add(shown.path("step").asString() + drawn.get());
                Optional.ofNullable(drawn.get().get("practiceId"))
                        .map(String::valueOf)
                        .ifPresent(practices::add);
                return;
            }
            deeds.refused.increment();
            if (answer.status() == 409 && !stillOpen(task)) {
                return;
            }
            if (answer.status() != 422 || !honest(answer, who, task, drawn.get(), tries)) {
                throw failure("Refused: %s of %s%n  form %s%n  data %s%n  answer %s%n  problem %d %s"
                        .formatted(
                                shown.path("step"),
                                task,
                                shown.path("form"),
                                shown.path("data"),
                                drawn.get(),
                                answer.status(),
                                answer.body()));
            }
        }
    }

    private Api who(String task) {
        boolean mediating = random.nextBoolean()
                && mediator.get("tasks/" + task).body().path("mayComplete").asBoolean(false);
        return mediating ? mediator : supervisor;
    }

    private boolean stillOpen(String task) {
        return Api.ok(supervisor.get("tasks/" + task)).path("state").asString().equals("OPEN");
    }

    /// That a practice is none of the choices is told again and again only when it really is none: the other walks
    /// take its places and learn of it, and may give it back before we look.
    private boolean honest(Api.Answer refusal, Api who, String task, Map<String, Object> given, int tries) {
        return Api.stream(refusal.body().path("errors"))
                .allMatch(problem -> HONEST.contains(problem.path("code").asString())
                        || problem.path("code").asString().equals("practice.none") && wantsAnotherDoctor()
                        || problem.path("field").asString().equals("practiceId")
                                && (tries < TRIES || isGone(given, who, task)));
    }

    /// Told while a date with that doctor was being asked for: there is nothing to book any more.
    private boolean wantsAnotherDoctor() {
        return done.stream().anyMatch(deed -> deed.startsWith("news") && deed.contains("WANTS_ANOTHER_GP"));
    }

    /// Another pathway took the practice's last place in the meantime.
    private static boolean isGone(Map<String, Object> given, Api who, String task) {
        return Api.stream(Api.ok(who.get("tasks/" + task)).path("data").path("practices"))
                .noneMatch(offered -> offered.path("value").asString().equals(given.get("practiceId")));
    }

    private void tellSomething(OffsetDateTime now) {
        Map<String, Object> news = new HashMap<>();
        String kind = one(KINDS);
        news.put("kind", kind);
        news.put("by", one(TELLERS));
        if (kind.equals("APPOINTMENT_MOVED") || random.nextInt(3) == 0) {
            news.put("at", moment(now));
        }
        if (kind.equals("OUTCOME_REPORTED")) {
            news.put("outcome", one(OUTCOMES.subList(2, OUTCOMES.size())));
        } else if (kind.equals("PRACTICE_ANSWERED") || random.nextInt(10) == 0) {
            news.put("outcome", one(random.nextInt(10) == 0 ? OUTCOMES : OUTCOMES.subList(0, 2)));
        }
        if (random.nextInt(4) == 0) {
            news.put("reason", one(REASONS));
        }
        if (!practices.isEmpty() && random.nextInt(3) > 0) {
            news.put("practiceId", random.nextInt(20) == 0 ? UUID.randomUUID().toString() : one(practices));
        }
        Api.Answer answer = post(supervisor, "pathways/" + id + "/news", news);
        switch (answer.status()) {
            case 202 -> {
                deeds.told.increment();
                done.add("news " + news);
            }
            case 422 -> deeds.toldInVain.increment();
            default -> throw failure("News %s: %d %s".formatted(news, answer.status(), answer.body()));
        }
    }

    private String moment(OffsetDateTime now) {
        return now.plusHours(random.nextInt(-48, 24 * 30))
                .truncatedTo(ChronoUnit.MINUTES)
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private void close() {
        String reason = one(CLOSINGS);
        Api.Answer answer = post(supervisor, "pathways/" + id + "/closure", Map.of("reason", reason));
        if (answer.status() != 200 && answer.status() != 409) {
            throw failure("Closure %s: %d %s".formatted(reason, answer.status(), answer.body()));
        }
        deeds.closings.increment();
        done.add("closure " + reason);
    }

    /// Sometimes twice, sometimes as the same request; what the second one is told is part of the product, never 500.
    private Api.Answer post(Api who, String path, Map<String, Object> body) {
        int manner = random.nextInt(12);
        if (manner > 1) {
            return who.post(path, body);
        }
        String key = new UUID(random.nextLong(), random.nextLong()).toString();
        String[] header = manner == 0 ? new String[] {"Idempotency-Key", key} : new String[0];
        Api.Answer first = who.post(path, body, header);
        Api.Answer second = who.post(path, body, header);
        if (second.status() >= 500) {
            throw failure("The second of two same requests %s %s %s: %d %s"
                    .formatted(path, body, Arrays.toString(header), second.status(), second.body()));
        }
        if (manner == 0 && (first.status() != second.status() || !first.body().equals(second.body()))) {
            throw failure("One request sent twice had two answers: %s %s%n%s%n%s".formatted(path, body, first, second));
        }
        return first;
    }

    /// Waits until the pathway is quiet, and says what must not be.
    void check() {
        if (closed) {
            return;
        }
        long end = System.nanoTime() + Patience.PATIENCE.toNanos();
        while (true) {
            JsonNode now = supervisor.pathwayNow(id);
            List<String> wrong = wrongIn(now);
            if (wrong.isEmpty()) {
                closed = now.path("state").asString().equals("CLOSED");
                return;
            }
            if (System.nanoTime() > end) {
                throw failure(String.join("; ", wrong) + "\n  " + now);
            }
            pause();
        }
    }

    private List<String> wrongIn(JsonNode now) {
        List<String> wrong = new ArrayList<>();
        String state = now.path("state").asString();
        List<String> waiting = Api.stream(now.path("waiting"))
                .map(wait -> wait.path("step").asString())
                .toList();
        if (state.equals("CLOSED")) {
            if (!waiting.isEmpty()) {
                wrong.add("closed, and waits for " + waiting);
            }
            if (now.path("closedReason").asString("").isEmpty()) {
                wrong.add("closed without a reason");
            }
        } else if (state.equals("STARTING")) {
            wrong.add("does not begin");
        } else if (BESIDE.containsAll(waiting)) {
            wrong.add(state + " without a task or a date, waiting " + waiting);
        }
        List<String> open = steps(now, "OPEN");
        if (new TreeSet<>(open).size() < open.size()) {
            wrong.add("a step open twice: " + open);
        }
        List<String> offered = steps(now, "DONE");
        List<String> told = Api.stream(now.path("history"))
                .filter(line -> line.path("what").asString().equals("TASK_DONE"))
                .map(line -> line.path("step").asString())
                .toList();
        if (!offered.stream().sorted().toList().equals(told.stream().sorted().toList())) {
            wrong.add("done " + offered + " but told " + told);
        }
        Set<String> doneTasks = Set.copyOf(tasks(now, "DONE"));
        if (!doneTasks.containsAll(acknowledged)) {
            wrong.add("an acknowledged answer is lost");
        }
        wrong.addAll(overTheCap(now));
        return wrong;
    }

    private static List<String> overTheCap(JsonNode now) {
        List<String> wrong = new ArrayList<>();
        int calls = 0;
        int interviews = 0;
        int practices = 0;
        for (JsonNode line : now.path("history")) {
            String what = line.path("what").asString();
            String step = what.equals("TASK_DONE") ? line.path("step").asString() : "";
            boolean supervised = step.equals("Task_DecideNext");
            boolean anew = supervised || NEW_START.stream().anyMatch(what::startsWith);
            calls = anew ? 0 : calls + (step.equals("Task_FollowUpCall") ? 1 : 0);
            interviews = anew || !step.isEmpty() && !RIGHTS_ROUND.contains(step)
                    ? 0
                    : interviews + (step.equals("Task_RightsInterview") ? 1 : 0);
            practices = anew || step.equals("Task_WidenSearch") || step.equals("Task_BookAppointment")
                    ? 0
                    : practices + (step.equals("Task_CallPractice") ? 1 : 0);
            if (calls > 3 || interviews > 3 || practices > 12) {
                wrong.add("%d follow-up calls, %d interviews, %d practices called in a row"
                        .formatted(calls, interviews, practices));
            }
        }
        return wrong;
    }

    private static List<String> tasks(JsonNode now, String state) {
        return Api.stream(now.path("tasks"))
                .filter(task -> task.path("state").asString().equals(state))
                .map(task -> task.path("id").asString())
                .toList();
    }

    private static List<String> steps(JsonNode now, String state) {
        return Api.stream(now.path("tasks"))
                .filter(task -> task.path("state").asString().equals(state))
                .map(task -> task.path("step").asString())
                .toList();
    }

    /// Where it stands, for whoever reads why it did not end.
    String story() {
        JsonNode now = supervisor.pathwayNow(id);
        return "%s %s waiting %s%n  %s"
                .formatted(
                        id,
                        now.path("state").asString(),
                        Api.stream(now.path("waiting"))
                                .map(wait -> wait.path("step").asString())
                                .collect(Collectors.joining(", ")),
                        String.join("\n  ", done));
    }

    private AssertionError failure(String what) {
        return new AssertionError("%s%nPathway %s, so far:%n  %s".formatted(what, id, String.join("\n  ", done)));
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
