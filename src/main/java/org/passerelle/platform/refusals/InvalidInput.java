package org.passerelle.platform.refusals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// Something typed cannot be accepted; nothing was changed. The API answers 422.
public final class InvalidInput extends RuntimeException {

    private final transient List<FieldProblem> problems;

    public InvalidInput(List<FieldProblem> problems) {
        super("Invalid: " + problems.stream().map(FieldProblem::field).toList());
        this.problems = List.copyOf(problems);
    }

    public InvalidInput(String field, String code, Object... args) {
        this(List.of(new FieldProblem(field, code, args)));
    }

    public List<FieldProblem> problems() {
        return problems;
    }

    /// What to say beside each field: of several problems of one field the first.
    public Map<String, String> beside(Function<FieldProblem, String> sentence) {
        Map<String, String> beside = new TreeMap<>();
        problems.forEach(problem -> beside.putIfAbsent(problem.field(), sentence.apply(problem)));
        return beside;
    }

    /// Throws when there is anything to say.
    public static void throwIfAny(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }
}
