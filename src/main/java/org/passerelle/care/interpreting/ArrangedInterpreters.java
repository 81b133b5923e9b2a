package org.passerelle.care.interpreting;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The interpreters that were arranged, for whoever tells the practice or the person of them.
@Service
@Transactional(readOnly = true)
public class ArrangedInterpreters {

    /// The language as ISO 639-3 code.
    public record Interpreter(InterpreterMode mode, String language) {}

    private final Arrangements arrangements;

    ArrangedInterpreters(Arrangements arrangements) {
        this.arrangements = arrangements;
    }

    /// The last one that still stands, and that is confirmed.
    public Optional<Interpreter> of(UUID pathwayId) {
        return arrangements
                .findFirstByPathwayIdAndReleasedAtIsNullOrderByArrangedAtDesc(pathwayId)
                .filter(Arrangement::isSettled)
                .map(Arrangement::told)
                .filter(told -> told.mode().isAnInterpreter());
    }
}
