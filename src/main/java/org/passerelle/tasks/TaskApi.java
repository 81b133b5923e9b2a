package org.passerelle.tasks;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.pathway.PathwayAccess;
import org.passerelle.pathway.PathwayTask;
import org.passerelle.platform.forms.FormAside.Aside;
import org.passerelle.platform.paging.PageOf;
import org.passerelle.platform.refusals.Codes;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.web.KeepsNoBody;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tasks")
@Tag(name = "tasks", description = "What people have to do: take it, give it back, answer its form")
class TaskApi {

    record TaskDetails(
            @JsonUnwrapped PathwayTask task,

            @JsonRawValue
            @Nullable
            @Schema(description = "The Camunda form schema, texts in the reader's language", type = "object")
            String form,

            @Schema(description = "What the form shows: options of its valuesKey lists, answers of a task that is done")
            Map<String, Object> data,

            @Schema(description = "Whether this account may complete it now")
            boolean mayComplete,

            @Nullable
            @Schema(
                    description = "What one has to know to answer, as long as the task is open: for `call-practice` its"
                            + " `options` in the order of the form's, each with phone, address, remarks, lastAnswer,"
                            + " reasonsFor and reasonsAgainst. Forms without such facts have none.",
                    type = "object")
            Record aside) {}

    record Completion(
            @Nullable @Schema(description = "Answers by the keys of the form's fields")
            Map<String, Object> variables) {}

    private final Tasks tasks;
    private final PathwayAccess access;
    private final TaskSentences words;
    private final TaskAsides asides;

    TaskApi(Tasks tasks, PathwayAccess access, TaskSentences words, TaskAsides asides) {
        this.tasks = tasks;
        this.access = access;
        this.words = words;
        this.asides = asides;
    }

    @GetMapping
    @Operation(summary = "Tasks: open ones by priority and date, done ones the latest first")
    PageOf<PathwayTask> list(
            @RequestParam(defaultValue = "all")
                    @Parameter(description = "mine: those I took; team: those of my teams; all: all I may see")
                    String scope,
            @RequestParam(defaultValue = "open")
                    @Parameter(description = "open or done, those that are no longer to be done included")
                    String state,
            @RequestParam(required = false) @Nullable UUID pathwayId,
            @RequestParam(required = false) @Parameter(description = "The element of the model") @Nullable String step,
            @RequestParam(required = false) @Parameter(description = "`next` of the page before") @Nullable
                    String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            CurrentUser user) {
        TaskQuery query = new TaskQuery(
                Codes.read(Scope.class, "scope", scope),
                Codes.read(TaskState.class, "state", state),
                pathwayId,
                step,
                false,
                cursor,
                PageOf.limit(limit));
        return tasks.list(query, user).map(words::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One task with its form and what the form shows")
    TaskDetails one(@PathVariable UUID id, CurrentUser user) {
        TaskView view = tasks.get(id, user);
        TaskLine task = view.task();
        if (task.pathwayId() != null && task.personId() != null) {
            access.reads(user, task.pathwayId(), task.personId(), task.programme());
        }
        return new TaskDetails(
                words.of(task),
                view.form(),
                view.data(),
                view.mayComplete(),
                asides.beside(view).map(Aside::facts).orElse(null));
    }

    @PostMapping("/{id}/claim")
    @Operation(summary = "Takes a task; 409 names who holds it")
    PathwayTask claim(@PathVariable UUID id, CurrentUser user) {
        tasks.claim(id, user);
        return now(id, user);
    }

    @PostMapping("/{id}/release")
    @Operation(summary = "Gives a task back to the team")
    PathwayTask release(@PathVariable UUID id, CurrentUser user) {
        tasks.release(id, user);
        return now(id, user);
    }

    /// The answers of an interview may not be kept (domain.md §5).
    @Bean
    static KeepsNoBody answers() {
        return new KeepsNoBody(Pattern.compile("/api/v1/tasks/[^/]+/completion"));
    }

    @PostMapping("/{id}/completion")
    @Operation(
            summary = "Ends a task with the answers of its form",
            description = "Taking it first is not needed. The answers are held against the form the browser shows:"
                    + " what is hidden there is left out, 422 names each field that does not fit.")
    PathwayTask complete(@PathVariable UUID id, @RequestBody Completion completion, CurrentUser user) {
        Map<String, Object> variables = completion.variables();
        if (variables == null) {
            throw new InvalidInput("variables", "required");
        }
        tasks.complete(id, variables, user);
        return now(id, user);
    }

    private PathwayTask now(UUID id, CurrentUser user) {
        return words.of(tasks.get(id, user).task());
    }
}
