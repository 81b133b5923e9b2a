package org.passerelle.care.practices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.pathway.PathwayNews;
import org.passerelle.platform.places.Communes;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes down what a practice answers, and that somebody tried to reach it.
@Service
@Transactional
public class AnswerBook {

    private final PracticeRepository practices;
    private final TakenAnswers answers;
    private final PracticeContacts contacts;
    private final Places places;
    private final PracticeCalls calls;
    private final PathwayNews news;
    private final Communes communes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnswerBook(
            PracticeRepository practices,
            TakenAnswers answers,
            PracticeContacts contacts,
            Places places,
            PracticeCalls calls,
            PathwayNews news,
            Communes communes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.practices = practices;
        this.answers = answers;
        this.contacts = contacts;
        this.places = places;
        this.calls = calls;
        this.news = news;
        this.communes = communes;
        this.events = events;
        this.clock = clock;
    }

    /// Throws [NotFound], or [InvalidInput] naming each field that cannot stand: a quota below the people already sent
    /// is one of them. A practice that no longer takes those it promised a place to sends them back to the search.
    public void take(UUID practiceId, AnswerTold told, String by) {
        Answered answered = AnswerCheck.read(told, communes, LocalDate.now(clock));
        if (told.breaksPromises()) {
            // before its own row is locked: whoever hears news of a pathway locks the two in this order
            news.practiceWithdrew(practiceId, calls.promisedBy(practiceId), answered.reason(), by);
        }
        Practice practice = practices.locked(practiceId).orElseThrow(() -> new NotFound("practice", practiceId));
        places.tooMany(practiceId, answered).ifPresent(why -> {
            throw new InvalidInput(List.of(why));
        });
        answers.save(new TakenAnswer(practiceId, answered, clock.instant(), by));
        practice.learn(answered);
        events.publishEvent(practice.heard());
    }

    /// The address of its secretariat, when one was given. Throws [NotFound], or [InvalidInput] naming `email`.
    public void learnEmail(UUID practiceId, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return;
        }
        Practice practice = practices.locked(practiceId).orElseThrow(() -> new NotFound("practice", practiceId));
        practice.reachedAt(PracticeCheck.readEmail(typed, communes));
    }

    /// Throws [NotFound], or [InvalidInput] naming each field that cannot stand.
    public void note(UUID practiceId, ContactTold told, String by) {
        if (practices.findById(practiceId).isEmpty()) {
            throw new NotFound("practice", practiceId);
        }
        contacts.save(told.read(practiceId, by, clock.instant()));
    }
}
