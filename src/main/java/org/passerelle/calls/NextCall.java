package org.passerelle.calls;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.accounts.Programmes;
import org.passerelle.care.appointments.Appointments;
import org.passerelle.care.followup.PastCalls;
import org.passerelle.care.interpreting.InterpreterPhone;
import org.passerelle.care.practices.Practices;
import org.passerelle.pathway.PathwayAccess;
import org.passerelle.person.ContactView;
import org.passerelle.person.Contacts;
import org.passerelle.person.PersonWords;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.words.Moments;
import org.passerelle.platform.words.Sentences;
import org.passerelle.tasks.OpenTasks;
import org.passerelle.tasks.TaskLine;
import org.passerelle.tasks.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who is to be called next, and what to know before dialling. Whoever is shown is read with their number, which is
/// written down.
@Service
@Transactional
class NextCall {

    /// @param know in three lines: the visit, the calls before, the language
    /// @param contacts that live, the best at this hour first
    /// @param interpreter absent for whoever speaks French
    /// @param shownTo account that has the same person in front of it
    record ToCall(
            TaskLine task,
            List<String> know,
            List<ContactView> contacts,
            InterpreterPhone.@Nullable Line interpreter,
            @Nullable String shownTo) {

        public boolean isMonthsAfter() {
            return task.step().equals(CallForms.AFTER_CARE);
        }
    }

    private final OpenTasks open;
    private final Tasks tasks;
    private final HeldCalls held;
    private final ShownCalls shown;
    private final Contacts contacts;
    private final Appointments appointments;
    private final Practices practices;
    private final PastCalls past;
    private final InterpreterPhone interpreter;
    private final PathwayAccess access;
    private final Programmes programmes;
    private final PersonWords persons;
    private final Sentences sentences;
    private final Moments moments;

    NextCall(
            OpenTasks open,
            Tasks tasks,
            HeldCalls held,
            ShownCalls shown,
            Contacts contacts,
            Appointments appointments,
            Practices practices,
            PastCalls past,
            InterpreterPhone interpreter,
            PathwayAccess access,
            Programmes programmes,
            PersonWords persons,
            Sentences sentences,
            Moments moments) {
        this.open = open;
        this.tasks = tasks;
        this.held = held;
        this.shown = shown;
        this.contacts = contacts;
        this.appointments = appointments;
        this.practices = practices;
        this.past = past;
        this.interpreter = interpreter;
        this.access = access;
        this.programmes = programmes;
        this.persons = persons;
        this.sentences = sentences;
        this.moments = moments;
    }

    /// Whom somebody else has in front of them only when nobody else is to be called.
    ///
    /// @param team code of a programme, absent for all of the user's; throws [InvalidInput] when there is none such
    /// @param passedOver tasks that are for later
    Optional<ToCall> next(@Nullable String team, Set<UUID> passedOver, CurrentUser user) {
        String code = team == null || team.isBlank()
                ? null
                : programmes
                        .written(team)
                        .map(programme -> programme.code())
                        .orElseThrow(() -> new InvalidInput("team", "option.unknown", team));
        Set<UUID> without = new HashSet<>(passedOver);
        without.addAll(held.tasksHeld(user));
        return free(code, without, user)
                .or(() -> open.next(CallForms.TO_CALL, code, without, user))
                .map(task -> of(task, user));
    }

    /// Once more where somebody else was faster.
    private Optional<UUID> free(@Nullable String team, Set<UUID> without, CurrentUser user) {
        Optional<UUID> task;
        do {
            Set<UUID> passedOver = new HashSet<>(without);
            passedOver.addAll(shown.tasksOfOthers(user.username()));
            task = open.next(CallForms.TO_CALL, team, passedOver, user);
        } while (task.isPresent() && !shown.show(task.get(), user.username()));
        return task;
    }

    /// Throws [org.passerelle.platform.refusals.NotFound] for whoever does not see it.
    ToCall of(UUID taskId, CurrentUser user) {
        TaskLine task = tasks.get(taskId, user).task();
        UUID person = task.personId();
        if (person == null) {
            throw new org.passerelle.platform.refusals.NotFound("task", taskId);
        }
        boolean mine = shown.show(taskId, user.username());
        access.reads(user, task.about().id(), person, task.programme());
        return new ToCall(
                task,
                know(task),
                contacts.toCall(person, user),
                interpreter.lineFor(task.languages()).orElse(null),
                mine ? null : shown.another(taskId, user.username()).orElse(null));
    }

    private List<String> know(TaskLine task) {
        String visit = appointments
                .latestOf(task.about().id())
                .map(booked -> sentences.say(
                        "calls.know.visit", moments.dayAndTime(booked.startsAt()), practices.name(booked.practiceId())))
                .orElseGet(() -> sentences.say("calls.know.no-visit"));
        String before = past.last(task.about().id())
                .map(call -> sentences.say(
                        "calls.know.tried",
                        call.attempt(),
                        moments.day(call.at()),
                        sentences.code("calls.result", call.result())))
                .orElseGet(() -> sentences.say("calls.know.first"));
        return List.of(visit, before, persons.languages(task.languages()));
    }
}
