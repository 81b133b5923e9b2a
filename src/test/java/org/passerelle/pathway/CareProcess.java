package org.passerelle.pathway;

import static io.camunda.process.test.api.assertions.UserTaskSelectors.byElementId;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.assertions.ProcessInstanceSelector;
import io.camunda.process.test.api.assertions.ProcessInstanceSelectors;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.passerelle.camunda.Subject;

/// A process of `bpmn/` under test: its own forms and decisions, workers that only answer.
public final class CareProcess {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Map<String, Map<String, Object>> answers = new ConcurrentHashMap<>();
    private final CamundaClient camunda;
    private final CamundaProcessTestContext context;
    private final Subject.Kind about;
    private final UUID id = UUID.randomUUID();

    public CareProcess(CamundaClient camunda, CamundaProcessTestContext context) {
        this(Subject.Kind.PATHWAY, camunda, context);
    }

    public CareProcess(Subject.Kind about, CamundaClient camunda, CamundaProcessTestContext context) {
        this.about = about;
        this.camunda = camunda;
        this.context = context;
        beginInTheMorning();
    }

    /// At ten, whatever hour it is: much in the models is due on the morning of a day.
    private void beginInTheMorning() {
        ZonedDateTime now = context.getCurrentTime().atZone(PARIS);
        ZonedDateTime ten = now.with(LocalTime.of(10, 0));
        context.increaseTime(Duration.between(now, ten.isAfter(now) ? ten : ten.plusDays(1)));
    }

    public UUID pathway() {
        return id;
    }

    public ProcessInstanceEvent start(String process, Map<String, Object> facts) {
        return camunda.newCreateInstanceCommand()
                .bpmnProcessId(process)
                .latestVersion()
                .variables(withItsSubject(facts))
                .send()
                .join();
    }

    /// As if the instance had come this far.
    public ProcessInstanceEvent startBefore(String element, String process, Map<String, Object> facts) {
        return camunda.newCreateInstanceCommand()
                .bpmnProcessId(process)
                .latestVersion()
                .variables(withItsSubject(facts))
                .startBeforeElement(element)
                .send()
                .join();
    }

    private Map<String, Object> withItsSubject(Map<String, Object> facts) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put(about.variable(), id.toString());
        return all;
    }

    /// Said again for the same job type, the later answer counts: two workers would race for the job.
    public void worker(String jobType, Map<String, Object> answer) {
        if (answers.put(jobType, answer) == null) {
            context.mockJobWorker(jobType).withHandler((client, job) -> client.newCompleteCommand(job)
                    .variables(answers.get(jobType))
                    .send()
                    .join());
        }
    }

    public void worker(String jobType) {
        worker(jobType, Map.of());
    }

    public void complete(String task, Map<String, Object> answers) {
        context.completeUserTask(byElementId(task), answers);
    }

    /// Keyed by what it is about, heard now or within the hour.
    public void tell(String message, Map<String, Object> facts) {
        tellAbout(id.toString(), message, facts);
    }

    public void tellAbout(String key, String message, Map<String, Object> facts) {
        camunda.newPublishMessageCommand()
                .messageName(message)
                .correlationKey(key)
                .timeToLive(Duration.ofHours(1))
                .variables(withItsSubject(facts))
                .send()
                .join();
    }

    /// What a message begins is found by its process.
    public ProcessInstanceSelector begin(String message, String process, Map<String, Object> facts) {
        tell(message, facts);
        return ProcessInstanceSelectors.byProcessId(process);
    }

    public void advance(Duration time) {
        context.increaseTime(time);
    }

    /// As a form writes a date.
    public String day(int daysFromNow) {
        return context.getCurrentTime()
                .plus(daysFromNow, ChronoUnit.DAYS)
                .atZone(PARIS)
                .toLocalDate()
                .toString();
    }

    /// As a form writes a date and a time.
    public String moment(int daysFromNow) {
        return momentIn(Duration.ofDays(daysFromNow));
    }

    public String momentIn(Duration time) {
        return context.getCurrentTime()
                .plus(time)
                .truncatedTo(ChronoUnit.MINUTES)
                .atZone(PARIS)
                .toOffsetDateTime()
                .toString();
    }
}
