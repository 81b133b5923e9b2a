package org.passerelle.pathway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Something that happened on a pathway, for its history: a record of the house where it happened, in the past tense,
/// sealed there. Its components are codes, ids, numbers and dates, never what a person said. Kept with its fields under
/// the record's simple name, so that name and fields stay as they are.
///
/// Its sentence stands in the house's messages under `history.<code>`, with the components as arguments.
public interface Happening {

    /// On a component of an enum type: each of its values has a sentence of its own, `history.<code>.<VALUE>`.
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    @interface OneSentenceEach {}

    /// `PRACTICE_DECLINED.OVERLOADED` for `PracticeDeclined(OVERLOADED, …)`; what the API tells.
    default String code() {
        String name = codeOf(getClass());
        return varying(getClass())
                .map(component -> name + "." + HappeningRecords.value(component, this))
                .orElse(name);
    }

    /// `PRACTICE_DECLINED` for the record `PracticeDeclined`.
    static String codeOf(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    /// The component each value of which has its own sentence, if there is one.
    static Optional<RecordComponent> varying(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .filter(component -> component.isAnnotationPresent(OneSentenceEach.class))
                .findFirst();
    }
}
