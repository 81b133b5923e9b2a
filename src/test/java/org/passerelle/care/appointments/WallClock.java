package org.passerelle.care.appointments;

import static io.camunda.process.test.api.CamundaAssert.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.assertions.ProcessInstanceSelector;
import io.camunda.process.test.api.assertions.ProcessInstanceSelectors;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.passerelle.pathway.CareProcess;

/// The virtual clock of a process test, read as people read theirs, in Paris.
final class WallClock {

    /// A day before, of or after a Sunday on which the clocks change.
    record Day(String toTime, int after, LocalDate date) {

        ZonedDateTime at(String time) {
            return date.atTime(LocalTime.parse(time)).atZone(PARIS);
        }

        Day plus(int days) {
            return new Day(toTime, after + days, date.plusDays(days));
        }

        @Override
        public String toString() {
            String distance = after == 0 ? "on" : Math.abs(after) + (after < 0 ? " days before" : " days after");
            return "%s the change to %s time, %s".formatted(distance, toTime, date);
        }
    }

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /// Room for what comes first in a test: three months at most.
    private static final Duration AHEAD = Duration.ofDays(100);

    private final CareProcess process;
    private final CamundaClient camunda;
    private final CamundaProcessTestContext context;

    WallClock(CareProcess process, CamundaClient camunda, CamundaProcessTestContext context) {
        this.process = process;
        this.camunda = camunda;
        this.context = context;
        camunda.newDeployResourceCommand()
                .addProcessModel(
                        Bpmn.createExecutableProcess("quiet")
                                .startEvent()
                                .intermediateCatchEvent()
                                .timerWithDateExpression("until")
                                .endEvent()
                                .done(),
                        "quiet.bpmn")
                .send()
                .join();
    }

    /// The next change of each kind, with these days around it.
    static Stream<Day> days(int first, int last) {
        ZoneRules rules = PARIS.getRules();
        return Stream.iterate(
                        rules.nextTransition(Instant.now().plus(AHEAD)),
                        each -> rules.nextTransition(each.getInstant()))
                .limit(2)
                .flatMap(change -> IntStream.rangeClosed(first, last)
                        .mapToObj(
                                after -> new Day(change.isGap() ? "summer" : "winter", 0, sunday(change)).plus(after)));
    }

    private static LocalDate sunday(ZoneOffsetTransition change) {
        return change.getDateTimeBefore().toLocalDate();
    }

    /// Whatever was due until then has come.
    void shows(ZonedDateTime moment) {
        ProcessInstanceEvent quiet =
                process.start("quiet", Map.of("until", moment.toOffsetDateTime().toString()));
        jumpTo(moment);
        assertThat(quiet).isCompleted();
    }

    /// Not a minute before, and in that minute.
    void bringsTo(String task, ZonedDateTime moment, ProcessInstanceEvent instance) {
        bringsTo(task, moment, ProcessInstanceSelectors.byKey(instance.getProcessInstanceKey()));
    }

    /// What a message began.
    void bringsTo(String task, ZonedDateTime moment, ProcessInstanceSelector instance) {
        shows(moment.minusMinutes(1));
        assertThat(instance).hasNoActiveElements(task);
        jumpTo(moment);
        assertThat(instance).hasActiveElements(task);
    }

    /// Of the open task.
    ZonedDateTime dueDate(String task) {
        return Awaitility.await()
                .until(
                        () -> camunda.newUserTaskSearchRequest()
                                .filter(wanted -> wanted.elementId(task).state(UserTaskState.CREATED))
                                .send()
                                .join()
                                .items(),
                        found -> found.size() == 1)
                .getFirst()
                .getDueDate()
                .atZoneSameInstant(PARIS);
    }

    private void jumpTo(ZonedDateTime moment) {
        process.advance(Duration.between(context.getCurrentTime(), moment));
    }
}
