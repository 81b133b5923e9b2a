package org.passerelle.care.lifeboat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.followup.UnexpectedCalls;
import org.passerelle.care.lifeboat.LifeboatHistory.ContactTakenUp;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.pathway.Pathways;
import org.passerelle.person.ContactPermission;
import org.passerelle.person.ContactsLeft;
import org.passerelle.platform.forms.AnswerHandler;
import org.passerelle.platform.forms.AnsweredTask;
import org.springframework.stereotype.Component;

/// What came of a contact that somebody left. What else was left comes back as a task of its own.
@Component
class TakeUpContact implements AnswerHandler<TakeUpContact.Answer, AnswerHandler.NoFacts> {

    /// Nothing of all when somebody had settled the last before.
    record Answer(
            @Nullable UUID leftContact,
            @Nullable ContactUse contactUse,
            @Nullable ContactPermission contactPermission) {}

    private final ContactsLeft left;
    private final Pathways pathways;
    private final PathwayHistory history;
    private final UnexpectedCalls calls;
    private final SortTry announcing;

    TakeUpContact(
            ContactsLeft left, Pathways pathways, PathwayHistory history, UnexpectedCalls calls, SortTry announcing) {
        this.left = left;
        this.pathways = pathways;
        this.history = history;
        this.calls = calls;
        this.announcing = announcing;
    }

    @Override
    public String formId() {
        return "take-up-contact";
    }

    @Override
    public NoFacts handle(AnsweredTask task, Answer answer) {
        UUID person = pathways.facts(task.pathwayId()).personId();
        UUID id = answer.leftContact();
        ContactUse use = answer.contactUse();
        if (id != null && use != null && settle(person, id, use, answer.contactPermission(), task.by())) {
            history.write(task, new ContactTakenUp(use));
            if (use == ContactUse.REACHED) {
                calls.spokeWith(task.pathwayId(), task.by());
            }
        }
        if (!left.waitingFor(person).isEmpty()) {
            announcing.announce(person);
        }
        return new NoFacts();
    }

    private boolean settle(UUID person, UUID id, ContactUse use, @Nullable ContactPermission permission, String by) {
        ContactPermission allowed = permission == null ? ContactPermission.NOT_ASKED : permission;
        return use == ContactUse.DROPPED ? left.drop(person, id, by) : left.keep(person, id, allowed, by);
    }
}
