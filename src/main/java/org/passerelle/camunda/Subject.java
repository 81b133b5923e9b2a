package org.passerelle.camunda;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/// What a process is about. A model names it by a variable, which every message brings that starts one.
public record Subject(Kind kind, UUID id) {

    public enum Kind {
        PATHWAY("pathwayId"),
        OUTREACH("outreachId"),
        REFERRAL("referralId"),
        COMMITMENT("commitmentId");

        private final String variable;

        Kind(String variable) {
            this.variable = variable;
        }

        public String variable() {
            return variable;
        }
    }

    /// The variables a job is asked for, so that it can be told what it is about.
    static final List<String> VARIABLES =
            Stream.of(Kind.values()).map(Kind::variable).toList();

    public static Subject pathway(UUID id) {
        return new Subject(Kind.PATHWAY, id);
    }

    public boolean is(Kind other) {
        return kind == other;
    }

    static Subject of(Map<String, Object> variables) {
        return Stream.of(Kind.values())
                .filter(kind -> variables.get(kind.variable()) != null)
                .findFirst()
                .map(kind -> new Subject(kind, UUID.fromString(Objects.toString(variables.get(kind.variable())))))
                .orElseThrow(() -> new IllegalStateException("A process that is about nothing"));
    }
}
