package org.passerelle.care.interpreting;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The interpreter whom a mediator rings before a call (domain.md §3): `passerelle.interpreting.platform`, and
/// `passerelle.interpreting.code`, which the platform asks for.
@Component
public class InterpreterPhone {

    private static final String FRENCH = "fra";

    /// @param number in E.164
    /// @param code absent when none was set
    /// @param language ISO 639-3, the best of the person
    public record Line(String number, @Nullable String code, String language) {}

    private final String number;
    private final @Nullable String code;

    InterpreterPhone(
            @Value("${passerelle.interpreting.platform:+33153265262}") String number,
            @Value("${passerelle.interpreting.code:}") String code) {
        this.number = number;
        this.code = code.isBlank() ? null : code;
    }

    /// For somebody who speaks these, the best first; nobody for whoever speaks French.
    public Optional<Line> lineFor(List<String> languages) {
        return languages.isEmpty() || languages.contains(FRENCH)
                ? Optional.empty()
                : Optional.of(new Line(number, code, languages.getFirst()));
    }
}
