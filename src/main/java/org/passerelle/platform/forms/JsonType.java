package org.passerelle.platform.forms;

/// The JSON type an answer must have before anything else can be asked of it.
final class JsonType {

    private JsonType() {}

    static <T> T of(Class<T> type, Object given, String otherwise) throws Misfit {
        if (!type.isInstance(given)) {
            throw new Misfit(otherwise);
        }
        return type.cast(given);
    }
}
