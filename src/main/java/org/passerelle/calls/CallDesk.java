package org.passerelle.calls;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.care.followup.CallResult;
import org.passerelle.care.followup.CallTold;
import org.passerelle.care.followup.UnexpectedCalls;
import org.passerelle.pathway.Pathways;
import org.passerelle.person.ContactView;
import org.passerelle.person.Contacts;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.NotFound;
import org.passerelle.tasks.TaskLine;
import org.passerelle.tasks.TaskState;
import org.passerelle.tasks.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes a call: as the answer to the task that asks for it, where one is open; otherwise as a call that came late or
/// of the person's own accord. It is never turned away because nobody waits for it.
@Service
@Transactional
class CallDesk {

    /// @param asked it ended a task
    /// @param moves the pathway does not stay where it was
    record Taken(boolean asked, boolean moves) {}

    private final Tasks tasks;
    private final UnexpectedCalls unexpected;
    private final Pathways pathways;
    private final Contacts contacts;

    CallDesk(Tasks tasks, UnexpectedCalls unexpected, Pathways pathways, Contacts contacts) {
        this.tasks = tasks;
        this.unexpected = unexpected;
        this.pathways = pathways;
        this.contacts = contacts;
    }

    /// Not found for whoever does not see the pathway; invalid input beside each field that cannot stand.
    Taken take(UUID pathwayId, CallAnswer answer, CurrentUser user) {
        return take(pathwayId, answer, user, task -> true);
    }

    /// The same for an answer to this one task: another that asks for a call since then is not ended by it.
    Taken take(UUID pathwayId, UUID taskId, CallAnswer answer, CurrentUser user) {
        return take(pathwayId, answer, user, task -> task.id().equals(taskId));
    }

    private Taken take(UUID pathwayId, CallAnswer answer, CurrentUser user, Predicate<TaskLine> which) {
        CallTold call = check(pathwayId, answer, user);
        Optional<TaskLine> asked = asked(pathwayId, user).filter(which).findFirst();
        Optional<Map<String, Object>> answers = asked.flatMap(task -> CallForms.answers(task.step(), call));
        if (answers.isEmpty()) {
            return new Taken(false, unexpected.take(pathwayId, call, user));
        }
        try {
            tasks.complete(asked.orElseThrow().id(), answers.get(), user);
            return new Taken(true, true);
        } catch (InvalidInput wrong) {
            throw CallForms.named(wrong);
        }
    }

    /// Takes the task that the call will end, and checks all that can be checked before. Throws as [#take].
    void reserve(TaskLine task, CallAnswer answer, CurrentUser user) {
        UUID pathwayId = task.about().id();
        CallTold call = check(pathwayId, answer, user);
        Map<String, Object> answers =
                CallForms.answers(task.step(), call).orElseThrow(() -> new InvalidInput("outcome", "required"));
        try {
            tasks.check(task.id(), answers, user);
        } catch (InvalidInput wrong) {
            throw CallForms.named(wrong);
        }
    }

    /// As [#take] checks a call that no task asks for.
    CallTold check(UUID pathwayId, CallAnswer answer, CurrentUser user) {
        pathways.refuseUnlessSeen(pathwayId, user);
        CallTold call = answer.check();
        refuseWithoutContact(pathways.facts(pathwayId).personId(), call);
        return call;
    }

    /// A number rang, so there is one; whoever has none is looked for instead.
    private void refuseWithoutContact(UUID person, CallTold told) {
        UUID contact = told.contactId();
        if (contact != null) {
            known(person, contact);
        } else if (told.result() == CallResult.VOICEMAIL_LEFT
                || told.result() == CallResult.NO_ANSWER
                || told.result() == CallResult.THIRD_PARTY) {
            if (contacts.toTry(person).isEmpty()) {
                throw new InvalidInput("contactId", "call.no-contact");
            }
        }
    }

    private ContactView known(UUID person, UUID contact) {
        try {
            return contacts.of(person, contact);
        } catch (NotFound unknown) {
            throw new InvalidInput("contactId", "option.unknown", contact.toString());
        }
    }

    private Stream<TaskLine> asked(UUID pathwayId, CurrentUser user) {
        return tasks.ofPathway(pathwayId).stream()
                .filter(task -> task.state() == TaskState.OPEN && CallForms.STEPS.contains(task.step()))
                .filter(task -> task.assignee() == null || task.assignee().equals(user.username()));
    }
}
