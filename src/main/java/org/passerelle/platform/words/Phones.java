package org.passerelle.platform.words;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.refusals.FieldProblem;

/// Phone numbers as people write them: French ones as in France, others with + and the country's code.
public final class Phones {

    /// As most are written. The library below says the same of them, in fifty times as long.
    private static final Pattern FRENCH =
            Pattern.compile("0([1-9])[ .]?([0-9]{2})[ .]?([0-9]{2})[ .]?([0-9]{2})[ .]?([0-9]{2})");

    private static final Pattern SIGNS = Pattern.compile("[+0-9 ().\\u00a0\\u202f/-]+");

    private Phones() {}

    /// A French number as the French write it, another one with its country code; whatever else as it is.
    public static String shown(String e164) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(e164, "FR");
            return numbers.format(
                    number,
                    number.getCountryCode() == 33 ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            return e164;
        }
    }

    /// As one dials a kept number from a French phone, without spaces.
    public static String dialled(String e164) {
        return isFrench(e164) ? "0" + e164.substring("+33".length()) : e164;
    }

    public static boolean isFrench(String e164) {
        return e164.startsWith("+33");
    }

    /// As [#read], absent when nothing was typed; what is no number is named beside the field.
    public static @Nullable String readIfGiven(String field, @Nullable String typed, List<FieldProblem> problems) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        Optional<String> phone = read(typed.strip());
        if (phone.isEmpty()) {
            problems.add(new FieldProblem(field, "phone.invalid"));
        }
        return phone.orElse(null);
    }

    /// The first number that stands in a sentence, in E.164.
    public static Optional<String> within(String sentence) {
        for (PhoneNumberMatch found :
                PhoneNumberUtil.getInstance().findNumbers(sentence, "FR", Leniency.POSSIBLE, Long.MAX_VALUE)) {
            return Optional.of(PhoneNumberUtil.getInstance().format(found.number(), PhoneNumberFormat.E164));
        }
        return Optional.empty();
    }

    /// In the form in which numbers are kept (E.164), absent when there can be no such number.
    public static Optional<String> read(String asSaid) {
        Matcher french = FRENCH.matcher(asSaid);
        if (french.matches()) {
            return Optional.of(french.replaceFirst("+33$1$2$3$4$5"));
        }
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(asSaid, "FR");
            boolean canExist = numbers.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
                    && !numbers.getNationalSignificantNumber(number).startsWith("00");
            return canExist && SIGNS.matcher(asSaid).matches()
                    ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
