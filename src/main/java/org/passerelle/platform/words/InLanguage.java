package org.passerelle.platform.words;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/// Until it is closed, this thread speaks this language; then again the one before.
public final class InLanguage implements AutoCloseable {

    private final @Nullable LocaleContext before = LocaleContextHolder.getLocaleContext();

    public InLanguage(Locale language) {
        LocaleContextHolder.setLocale(language);
    }

    @Override
    public void close() {
        LocaleContextHolder.setLocaleContext(before);
    }
}
