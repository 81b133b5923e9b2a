package org.passerelle.person;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.places.Communes;
import org.passerelle.platform.words.Phones;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// A person's languages, commune and phone in words. Pages call it as `@personWords`.
@Component("personWords")
public class PersonWords {

    private static final int DIGITS_SHOWN_EACH_SIDE = 2;

    private final Communes communes;

    PersonWords(Communes communes) {
        this.communes = communes;
    }

    public String language(String code) {
        return Languages.displayName(code, reader());
    }

    /// What an element's `lang` says.
    public String tag(String code) {
        return Languages.tag(code);
    }

    public String languages(List<String> codes) {
        return codes.stream().map(this::language).collect(Collectors.joining(", "));
    }

    public String commune(@Nullable String insee) {
        return insee == null ? "" : communes.name(insee);
    }

    public String phone(String e164) {
        return Phones.shown(e164);
    }

    /// Enough to recognise it, too little to call: "06 •• •• •• 41".
    public String masked(String e164) {
        return withoutDigits(phone(e164));
    }

    public String contact(ContactKind kind, String value) {
        return kind == ContactKind.PHONE ? phone(value) : value;
    }

    /// The same; a place, and whoever has no number, stays readable.
    public String contactMasked(ContactKind kind, String value) {
        return switch (kind) {
            case PHONE -> masked(value);
            case THIRD_PARTY -> withoutDigits(value);
            case MAIL -> value.replaceFirst("(?<=^.).*(?=@)", "•••");
            case MEETING_POINT -> value;
        };
    }

    private static String withoutDigits(String whole) {
        long digits = whole.chars().filter(Character::isDigit).count();
        StringBuilder masked = new StringBuilder();
        int seen = 0;
        for (char sign : whole.toCharArray()) {
            if (Character.isDigit(sign)) {
                seen++;
                boolean shown = seen <= DIGITS_SHOWN_EACH_SIDE || seen > digits - DIGITS_SHOWN_EACH_SIDE;
                masked.append(shown ? sign : '•');
            } else {
                masked.append(sign);
            }
        }
        return masked.toString();
    }

    private static Locale reader() {
        return LocaleContextHolder.getLocale();
    }
}
