package org.passerelle.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.accounts.Programme;
import org.passerelle.accounts.ProgrammeBook;
import org.passerelle.accounts.Programmes;
import org.passerelle.camunda.PendingCommands;
import org.passerelle.care.interpreting.DemoFunding;
import org.passerelle.care.practices.DemoPractices;
import org.passerelle.demo.DemoStory.Chapter;
import org.passerelle.demo.DemoStory.Step;
import org.passerelle.pathway.NewPathway;
import org.passerelle.pathway.PathwayFigures;
import org.passerelle.pathway.Pathways;
import org.passerelle.person.People;
import org.passerelle.platform.forms.FormOptions;
import org.passerelle.platform.startup.LifecycleStep;
import org.passerelle.platform.startup.StartOrder;
import org.passerelle.platform.time.TrainingClock;
import org.passerelle.tasks.Scope;
import org.passerelle.tasks.TaskQuery;
import org.passerelle.tasks.TaskState;
import org.passerelle.tasks.Tasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Plays [DemoStory] on the first start: sets the clocks back three weeks and lives through them with the real engine,
/// so that every date, history line and overdue task came about as it would have. The doors open afterwards.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("passerelle.demo")
class DemoStart {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /// Of those the regulator set aside for fiction.
    private static final Map<String, String> PHONES =
            Map.of("CASO", "+33261910041", "SPT", "+33261910042", "LILLE_SUD", "+33353010043");

    private static final CurrentUser EVERYONE = new CurrentUser(
            DemoStory.SUPERVISEUSE, "Solène", Set.of("MEDIATOR", "SUPERVISOR"), Set.of("CASO", "SPT", "LILLE_SUD"));

    private final DemoPractices practices;
    private final DemoFunding funding;
    private final Programmes programmes;
    private final ProgrammeBook programmeBook;
    private final boolean story;
    private final People people;
    private final Pathways pathways;
    private final Tasks tasks;
    private static final String DEMO = "system";

    private final TrainingClock clock;
    private final PendingCommands commands;
    private final PathwayFigures figures;

    DemoStart(
            DemoPractices practices,
            DemoFunding funding,
            Programmes programmes,
            ProgrammeBook programmeBook,
            @Value("${passerelle.demo-story:true}") boolean story,
            People people,
            Pathways pathways,
            Tasks tasks,
            TrainingClock clock,
            PendingCommands commands,
            PathwayFigures figures) {
        this.practices = practices;
        this.funding = funding;
        this.programmes = programmes;
        this.programmeBook = programmeBook;
        this.story = story;
        this.people = people;
        this.pathways = pathways;
        this.tasks = tasks;
        this.clock = clock;
        this.commands = commands;
        this.figures = figures;
    }

    @Bean
    LifecycleStep demoData() {
        return new LifecycleStep(StartOrder.DEMO, this::load);
    }

    private void load() {
        practices.load();
        funding.load(DEMO);
        phones();
        if (story && people.areEmpty()) {
            LOG.info("First start: playing three weeks of demo data");
            try {
                play(DemoStory.chapters());
            } finally {
                clock.move(Duration.ZERO, DEMO);
            }
        }
    }

    private void phones() {
        programmes.all().stream()
                .filter(programme -> programme.phone() == null)
                .map(Programme::code)
                .filter(PHONES::containsKey)
                .forEach(code -> programmeBook.changePhone(code, PHONES.get(code), EVERYONE));
    }

    private void play(List<Chapter> chapters) {
        LocalDate today = LocalDate.ofInstant(Instant.now(), clock.getZone());
        int firstDay = chapters.stream()
                .map(Chapter::openedOn)
                .min(Comparator.naturalOrder())
                .orElse(0);
        Map<String, UUID> opened = new HashMap<>();
        for (int day = firstDay; day <= 0; day++) {
            LocalDate date = today.plusDays(day);
            Instant morning = date.atTime(MORNING).atZone(clock.getZone()).toInstant();
            Duration offset = Duration.between(Instant.now(), morning);
            clock.move(offset.isPositive() ? Duration.ZERO : offset, DEMO);
            await(this::quiet, "the morning of day " + day);
            for (Chapter chapter : chapters) {
                if (chapter.openedOn() == day) {
                    opened.put(chapter.alias(), open(chapter));
                }
                for (Step step : chapter.steps()) {
                    if (step.day() == day) {
                        act(Objects.requireNonNull(opened.get(chapter.alias())), step, date);
                    }
                }
            }
            await(this::quiet, "the evening of day " + day);
        }
    }

    private UUID open(Chapter chapter) {
        CurrentUser by = as(chapter.openedBy());
        UUID person = people.add(chapter.person(), by.username());
        return pathways.open(new NewPathway(person, chapter.programme(), "GP"), by);
    }

    private void act(UUID pathway, Step step, LocalDate today) {
        UUID task = task(pathway, step.task());
        CurrentUser by = as(step.by());
        if (step.answers() == null) {
            tasks.claim(task, by);
            return;
        }
        Map<String, Object> answers = new HashMap<>(step.answers().apply(today));
        answers.replaceAll((field, answer) -> answer instanceof LocalDateTime local ? inForm(local) : answer);
        if (step.task().equals("Task_CallPractice")) {
            answers.put("practiceId", firstOption(task, by, "practices"));
        }
        tasks.complete(task, answers, by);
    }

    private String inForm(LocalDateTime local) {
        return local.atZone(clock.getZone()).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private UUID task(UUID pathway, String step) {
        TaskQuery query = new TaskQuery(Scope.ALL, TaskState.OPEN, pathway, step, false, null, 1);
        await(() -> !tasks.list(query, EVERYONE).items().isEmpty(), step);
        return tasks.list(query, EVERYONE).items().getFirst().id();
    }

    private Object firstOption(UUID task, CurrentUser by, String valuesKey) {
        if (tasks.get(task, by).data().get(valuesKey) instanceof List<?> options
                && !options.isEmpty()
                && options.getFirst() instanceof FormOptions.Option(String value, String _, Object _)) {
            return value;
        }
        throw new IllegalStateException("The demo finds no option in " + valuesKey);
    }

    /// Nothing on its way: no command, no timer due, every open pathway waits for somebody or for a date.
    private boolean quiet() {
        return commands.areNone() && figures.allWait(clock.instant());
    }

    private static CurrentUser as(String username) {
        return new CurrentUser(username, username, Set.of("MEDIATOR"), Set.of("CASO", "SPT", "LILLE_SUD"));
    }

    private static void await(BooleanSupplier condition, String what) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("The demo waits in vain for " + what);
            }
            try {
                Thread.sleep(LOOK_AGAIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
