package org.passerelle.care.papers;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.care.papers.Consent.SharedWith;
import org.passerelle.care.papers.Consent.Word;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.pathway.Pathways;
import org.passerelle.person.Languages;
import org.passerelle.platform.refusals.Codes;
import org.passerelle.platform.refusals.Conflict;
import org.passerelle.platform.refusals.InvalidInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who may be told of a person. A refusal changes nothing else: help goes on without it.
@Service
@Transactional
class ConsentBook {

    private final Consents consents;
    private final Pathways pathways;
    private final PathwayHistory history;
    private final Clock clock;

    ConsentBook(Consents consents, Pathways pathways, PathwayHistory history, Clock clock) {
        this.consents = consents;
        this.pathways = pathways;
        this.history = history;
        this.clock = clock;
    }

    /// All that was said, the last first.
    @Transactional(readOnly = true)
    public List<ConsentView> of(UUID pathwayId, CurrentUser user) {
        pathways.refuseUnlessSeen(pathwayId, user);
        return consents.findByPathwayIdOrderByIdDesc(pathwayId).stream()
                .map(Consent::view)
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<ConsentView> last(UUID pathwayId, SharedWith whom) {
        return consents.findFirstByPathwayIdAndSharedWithOrderByIdDesc(pathwayId, whom)
                .map(Consent::view);
    }

    /// What was given; throws [Conflict] when it was not, or is no longer.
    @Transactional(readOnly = true)
    public ConsentView given(UUID pathwayId, SharedWith whom) {
        ConsentView last = last(pathwayId, whom).orElseThrow(() -> new Conflict("consent.missing"));
        if (!last.isGiven()) {
            throw new Conflict("consent." + last.word(), last.saidAt());
        }
        return last;
    }

    /// Throws [InvalidInput]. The same word said again is one word.
    public ConsentView note(UUID pathwayId, ConsentTold told, CurrentUser user) {
        pathways.seenLocked(pathwayId, user);
        SharedWith whom = Codes.require(SharedWith.class, "sharedWith", told.sharedWith());
        Word word = Codes.require(Word.class, "word", told.word());
        String language = language(told);
        Optional<ConsentView> before = last(pathwayId, whom);
        if (before.isPresent() && before.get().word() == word) {
            return before.get();
        }
        if (word == Word.WITHDRAWN && before.filter(ConsentView::isGiven).isEmpty()) {
            throw new InvalidInput("word", "consent.nothing-given");
        }
        ConsentView said = new ConsentView(
                whom, word, language, Boolean.TRUE.equals(told.interpreter()), clock.instant(), user.username());
        consents.save(new Consent(pathwayId, said));
        history.writeBy(user.username(), pathwayId, "consent", happened(said));
        return said;
    }

    private static PapersHistory happened(ConsentView said) {
        return switch (said.word()) {
            case GIVEN -> new PapersHistory.ConsentGiven(said.sharedWith(), said.language());
            case REFUSED -> new PapersHistory.ConsentRefused(said.sharedWith());
            case WITHDRAWN -> new PapersHistory.ConsentWithdrawn(said.sharedWith());
        };
    }

    private static String language(ConsentTold told) {
        String given = told.language();
        if (given == null || given.isBlank()) {
            throw new InvalidInput("language", "required");
        }
        return Languages.code(given).orElseThrow(() -> new InvalidInput("language", "language.unknown", given));
    }
}
