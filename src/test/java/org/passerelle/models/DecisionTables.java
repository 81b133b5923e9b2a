package org.passerelle.models;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.jspecify.annotations.Nullable;

/// A table says what it may be asked and may answer, answers every question in exactly one row, and says why in
/// each. A row for whatever else comes is only for what must not happen, and says so.
final class DecisionTables {

    private static final String MUST_NOT_HAPPEN = "Ne doit pas arriver";
    private static final String IN_ORDER = "La première ligne qui convient décide";
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 15);
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern SOURCE = Pattern.compile("\\(.+\\)");
    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private record Asked(int column, String test, @Nullable Object value) {}

    private final String name;
    private final DecisionTable table;
    private final List<Input> inputs;
    private final List<Rule> rules;
    private final Map<Asked, Boolean> known = new HashMap<>();
    private final List<String> complaints = new ArrayList<>();

    private DecisionTables(String name, DecisionTable table) {
        this.name = name;
        this.table = table;
        this.inputs = List.copyOf(table.getInputs());
        this.rules = List.copyOf(table.getRules());
    }

    static List<String> in(String xml) {
        var model = Dmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        return model.getModelElementsByType(DecisionTable.class).stream()
                .flatMap(table ->
                        new DecisionTables(table.getParentElement().getAttributeValue("id"), table).look().stream())
                .toList();
    }

    private List<String> look() {
        if (table.getHitPolicy() != HitPolicy.UNIQUE && table.getHitPolicy() != HitPolicy.COLLECT && !readsInOrder()) {
            say("l’ordre des lignes décide (" + table.getHitPolicy()
                    + ") ; choisissez Unique ou Collecter, ou dites dans"
                    + " la description de la table que «La première ligne qui convient décide», et pourquoi");
        }
        IntStream.range(0, inputs.size()).forEach(this::lookAtInput);
        List.copyOf(table.getOutputs()).forEach(this::lookAtOutput);
        rules.forEach(this::lookAtRow);
        if (readsInOrder()) {
            lookAtTheLastRow();
        } else if (table.getHitPolicy() != HitPolicy.COLLECT) {
            lookAtAllQuestions();
        }
        return complaints;
    }

    /// A text of law is read from the top: its table may be, when it says so.
    private boolean readsInOrder() {
        return table.getHitPolicy() == HitPolicy.FIRST
                && why((Description) table.getParentElement().getUniqueChildElementByType(Description.class))
                        .startsWith(IN_ORDER);
    }

    /// It answers whatever no row above does; nothing else answers everything, or what follows is never read.
    private void lookAtTheLastRow() {
        for (Rule row : rules) {
            boolean last = row.equals(rules.getLast());
            if (last && !takesTheRest(row)) {
                say("la dernière ligne " + row.getId() + " ne répond pas à tout ce qui reste");
            }
            if (!last && takesTheRest(row)) {
                say("la ligne " + row.getId() + " répond à tout : les suivantes ne sont jamais lues");
            }
        }
    }

    private void lookAtInput(int column) {
        if (!"string".equals(inputs.get(column).getInputExpression().getTypeRef())) {
            return;
        }
        Set<String> declared = texts(inputs.get(column).getInputValues());
        if (declared.isEmpty()) {
            say("la colonne «" + label(column) + "» ne dit pas ses valeurs possibles");
            return;
        }
        written(column)
                .filter(value -> !declared.contains(value))
                .distinct()
                .forEach(value -> say("«" + value + "» n’est pas une valeur de la colonne «" + label(column) + "»"));
        if (table.getHitPolicy() == HitPolicy.COLLECT) {
            return; // what nothing is collected for is an answer too
        }
        declared.stream()
                .filter(value -> rules.stream().noneMatch(row -> isAbout(row, column, value)))
                .forEach(value -> say("«" + value + "» (" + label(column) + ") n’a pas de ligne à son nom"));
    }

    private void lookAtOutput(Output output) {
        if (!"string".equals(output.getTypeRef())) {
            return;
        }
        Set<String> declared = texts(output.getOutputValues());
        if (declared.isEmpty()) {
            say("la sortie «" + output.getLabel() + "» ne dit pas ses valeurs possibles");
            return;
        }
        int column = List.copyOf(table.getOutputs()).indexOf(output);
        rules.stream()
                .flatMap(row -> texts(List.copyOf(row.getOutputEntries())
                        .get(column)
                        .getText()
                        .getTextContent()))
                .filter(value -> !declared.contains(value))
                .distinct()
                .forEach(value -> say("«" + value + "» n’est pas une valeur de la sortie «" + output.getLabel() + "»"));
    }

    /// A row for what must not happen is about a value only if nothing else is asked there.
    private boolean isAbout(Rule row, int column, String value) {
        return texts(test(row, column)).anyMatch(value::equals)
                && !test(row, column).startsWith("not(")
                && (!mustNotHappen(row)
                        || IntStream.range(0, inputs.size())
                                .allMatch(other -> other == column || isOpen(test(row, other))));
    }

    private void lookAtRow(Rule row) {
        String why = why(row);
        if (why.isEmpty()) {
            say("la ligne " + row.getId() + " ne dit pas pourquoi");
        }
        boolean isDated = IntStream.range(0, inputs.size())
                .anyMatch(column -> DATE.matcher(test(row, column)).find());
        if (isDated && !SOURCE.matcher(why).find()) {
            say("la ligne " + row.getId() + " vaut à partir d’une date, mais ne cite pas sa source entre parenthèses");
        }
        if (takesTheRest(row) && !mustNotHappen(row) && !readsInOrder()) {
            say("la ligne " + row.getId() + " «" + why + "» attrape tout le reste ; nommez ce à quoi elle répond, ou"
                    + " commencez sa description par «" + MUST_NOT_HAPPEN + "»");
        }
    }

    private void lookAtAllQuestions() {
        List<String> unanswered = new ArrayList<>();
        List<String> answeredTwice = new ArrayList<>();
        Map<Rule, Integer> answers = new HashMap<>();
        List<List<@Nullable Object>> questions = questions(0);
        for (List<@Nullable Object> question : questions) {
            List<Rule> found =
                    rules.stream().filter(row -> answers(row, question)).toList();
            if (found.isEmpty()) {
                unanswered.add(said(question));
            } else if (found.size() > 1) {
                answeredTwice.add(
                        said(question) + " : " + found.stream().map(Rule::getId).collect(Collectors.joining(", ")));
            }
            found.stream().limit(1).forEach(row -> answers.merge(row, 1, Integer::sum));
        }
        sayIfAny(unanswered, questions.size(), "ne trouvent aucune ligne");
        sayIfAny(answeredTwice, questions.size(), "trouvent plusieurs lignes");
        rules.stream()
                .filter(row -> takesTheRest(row) && !mustNotHappen(row))
                .forEach(row -> say("la ligne " + row.getId() + ", qui attrape tout le reste, répond à "
                        + Math.round(100.0 * answers.getOrDefault(row, 0) / questions.size()) + " % des cas"));
    }

    private void sayIfAny(List<String> cases, int all, String what) {
        if (!cases.isEmpty()) {
            say(cases.size() + " cas sur " + all + " " + what + ", par exemple " + cases.getFirst());
        }
    }

    private boolean answers(Rule row, List<@Nullable Object> question) {
        return IntStream.range(0, inputs.size())
                .allMatch(column -> known.computeIfAbsent(
                        new Asked(column, test(row, column), question.get(column)), DecisionTables::holds));
    }

    private static boolean holds(Asked asked) {
        if (isOpen(asked.test())) {
            return true;
        }
        var result = FEEL.evaluateUnaryTests(asked.test(), asked.value(), Map.of());
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }

    /// Every value of each column with every other.
    private List<List<@Nullable Object>> questions(int from) {
        if (from == inputs.size()) {
            return List.of(List.of());
        }
        List<List<@Nullable Object>> rest = questions(from + 1);
        List<List<@Nullable Object>> all = new ArrayList<>();
        for (Object value : values(from)) {
            for (List<@Nullable Object> others : rest) {
                List<@Nullable Object> question = new ArrayList<>();
                question.add(value);
                question.addAll(others);
                all.add(question);
            }
        }
        return all;
    }

    /// The declared ones, or those the rows name; of numbers and dates those at and beside each limit; and none at
    /// all.
    private Collection<@Nullable Object> values(int column) {
        Set<@Nullable Object> values = new LinkedHashSet<>();
        switch (String.valueOf(inputs.get(column).getInputExpression().getTypeRef())) {
            case "number" ->
                limits(column, NUMBER).map(BigDecimal::new).forEach(limit -> {
                    values.add(limit.subtract(BigDecimal.ONE));
                    values.add(limit);
                    values.add(limit.add(BigDecimal.ONE));
                });
            case "date" -> {
                return dates(column);
            }
            case "boolean" -> values.addAll(Set.of(true, false));
            default -> {
                values.addAll(texts(inputs.get(column).getInputValues()));
                values.addAll(written(column).toList());
            }
        }
        values.add(null);
        return values;
    }

    /// A table is not asked about the time before its first row, and always on some day.
    private Set<@Nullable Object> dates(int column) {
        TreeSet<LocalDate> limits =
                limits(column, DATE).map(LocalDate::parse).collect(Collectors.toCollection(TreeSet::new));
        LocalDate first = limits.isEmpty() ? TODAY : limits.first();
        return Stream.concat(
                        Stream.of(TODAY),
                        limits.stream().flatMap(limit -> Stream.of(limit.minusDays(1), limit, limit.plusDays(1))))
                .filter(date -> !date.isBefore(first))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Stream<String> limits(int column, Pattern pattern) {
        return rules.stream()
                .flatMap(row -> pattern.matcher(test(row, column)).results().map(MatchResult::group))
                .distinct();
    }

    private Stream<String> written(int column) {
        return rules.stream().flatMap(row -> texts(test(row, column)));
    }

    private static Set<String> texts(@Nullable UnaryTests values) {
        return values == null
                ? Set.of()
                : texts(values.getText().getTextContent()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<String> texts(String feel) {
        return TEXT.matcher(feel).results().map(found -> found.group(1));
    }

    private static String test(Rule row, int column) {
        return List.copyOf(row.getInputEntries())
                .get(column)
                .getText()
                .getTextContent()
                .strip();
    }

    private static boolean isOpen(String test) {
        return test.isEmpty() || test.equals("-");
    }

    private boolean takesTheRest(Rule row) {
        return IntStream.range(0, inputs.size()).allMatch(column -> isOpen(test(row, column)))
                || IntStream.range(0, inputs.size())
                        .anyMatch(column -> test(row, column).startsWith("not("));
    }

    private static boolean mustNotHappen(Rule row) {
        return why(row).startsWith(MUST_NOT_HAPPEN);
    }

    private static String why(Rule row) {
        return why(row.getDescription());
    }

    private static String why(@Nullable Description description) {
        return description == null ? "" : description.getTextContent().strip();
    }

    private String label(int column) {
        return inputs.get(column).getLabel();
    }

    private String said(List<@Nullable Object> question) {
        return IntStream.range(0, inputs.size())
                .mapToObj(column ->
                        label(column) + " = " + (question.get(column) == null ? "rien" : question.get(column)))
                .collect(Collectors.joining(", "));
    }

    private void say(String complaint) {
        complaints.add("table " + name + " : " + complaint);
    }
}
