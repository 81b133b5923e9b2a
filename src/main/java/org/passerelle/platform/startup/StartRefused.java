package org.passerelle.platform.startup;

import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.boot.ExitCodeGenerator;

/// Something the person who starts Passerelle must change first: told in one sentence, in French and in English,
/// instead of a stack trace. The sentences stand in `messages/startup*.properties`.
public final class StartRefused extends RuntimeException implements ExitCodeGenerator {

    private static final String SENTENCES = "messages.startup";

    private final String key;
    private final transient Object[] details;

    public StartRefused(String key, Object... details) {
        this.key = key;
        this.details = details;
    }

    /// The exit code of the process.
    @Override
    public int getExitCode() {
        return 2;
    }

    @Override
    public String getMessage() {
        return sentence(Locale.FRENCH) + System.lineSeparator() + sentence(Locale.ENGLISH);
    }

    String key() {
        return key;
    }

    private String sentence(Locale language) {
        ResourceBundle sentences = ResourceBundle.getBundle(
                SENTENCES,
                Locale.FRENCH.equals(language) ? Locale.ROOT : language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return sentences.getString("startup." + key).formatted(details);
    }
}
