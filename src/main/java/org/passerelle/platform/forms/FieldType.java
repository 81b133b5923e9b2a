package org.passerelle.platform.forms;

import java.util.List;
import java.util.Map;

/// What a field expects as an answer. Each kind takes an answer in the shape the browser sends it and gives the shape
/// we keep.
sealed interface FieldType
        permits TextField, NumberField, DateField, FieldType.Tick, FieldType.Choice, FieldType.Choices {

    /// Throws [Misfit] when the answer cannot stand.
    Object accept(Object given, AnswerContext now) throws Misfit;

    /// Its list is one we supply, and has nothing left.
    default boolean offersNothing(AnswerContext now) {
        return false;
    }

    /// A tick; a field that must be answered must be ticked.
    record Tick() implements FieldType {
        @Override
        public Object accept(Object given, AnswerContext now) throws Misfit {
            return JsonType.of(Boolean.class, given, "type.boolean");
        }
    }

    /// One of a list.
    record Choice(Options options) implements FieldType {
        @Override
        public boolean offersNothing(AnswerContext now) {
            return options instanceof Options.Supplied supplied
                    && now.supplied(supplied.valuesKey()).isEmpty();
        }

        @Override
        public Object accept(Object given, AnswerContext now) throws Misfit {
            return options.accept(given, now);
        }
    }

    /// Some of a list, each once.
    record Choices(Options options) implements FieldType {
        @Override
        public Object accept(Object given, AnswerContext now) throws Misfit {
            List<?> several = JsonType.of(List.class, given, "type.list");
            for (Object one : several) {
                options.accept(one, now);
            }
            return several.stream().distinct().toList();
        }
    }

    /// Written in the form itself, or supplied by us under a `valuesKey` when the form is shown.
    sealed interface Options {

        boolean contain(String value, AnswerContext now);

        default String accept(Object given, AnswerContext now) throws Misfit {
            String value = JsonType.of(String.class, given, "type.text");
            if (!contain(value, now)) {
                throw unknown(value, now);
            }
            return value;
        }

        default Misfit unknown(String value, AnswerContext now) {
            return new Misfit("option.unknown", value);
        }

        record Written(List<String> values) implements Options {
            @Override
            public boolean contain(String value, AnswerContext now) {
                return values.contains(value);
            }
        }

        record Supplied(String valuesKey) implements Options {
            @Override
            public boolean contain(String value, AnswerContext now) {
                return now.supplied(valuesKey).stream()
                        .anyMatch(option -> option.value().equals(value));
            }

            @Override
            public Misfit unknown(String value, AnswerContext now) {
                return now.whyNot()
                        .of(valuesKey, value)
                        .map(why -> new Misfit("option.not-now", why))
                        .orElseGet(() -> Options.super.unknown(value, now));
            }
        }

        /// Counted by FEEL from the answers: a list of values, or of contexts with `value` and `label`.
        record Counted(Feel.Expression expression) implements Options {
            @Override
            public boolean contain(String value, AnswerContext now) {
                Object counted = expression.about(now.answers()).orElse(List.of());
                return counted instanceof List<?> values
                        && values.stream()
                                .map(one -> one instanceof Map<?, ?> option ? option.get("value") : one)
                                .anyMatch(one -> String.valueOf(one).equals(value));
            }
        }
    }
}
