package org.passerelle.care.interpreting.funding;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.refusals.FieldProblem;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Amounts of money, kept as whole cents. Pages call it as `@euros`.
@Component("euros")
public class Euros {

    private static final int DECIMALS = 2;
    private static final Pattern TYPED = Pattern.compile("-?\\d{1,9}(?:[.,]\\d{1,2})?");
    private static final Pattern BESIDE = Pattern.compile("[\\s\\u00a0\\u202f€]");

    /// "1042", "1 042,50 €", "1042.5"; absent when it is no amount in whole cents below a thousand millions.
    public static Optional<Long> read(String typed) {
        String amount = BESIDE.matcher(typed).replaceAll("");
        return TYPED.matcher(amount).matches()
                ? Optional.of(new BigDecimal(amount.replace(',', '.'))
                        .movePointRight(DECIMALS)
                        .longValueExact())
                : Optional.empty();
    }

    /// An amount typed beside a field, in cents, absent when none was; what is wrong with it is added to `problems`.
    public static @Nullable Long readIfGiven(String field, @Nullable String typed, List<FieldProblem> problems) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        Optional<Long> cents = read(typed);
        if (cents.isEmpty()) {
            problems.add(new FieldProblem(field, "amount.invalid"));
        } else if (cents.get() < 0) {
            problems.add(new FieldProblem(field, "number.small", 0));
        }
        return cents.orElse(null);
    }

    /// As the API has it: "1042.50".
    public static String decimal(long cents) {
        return BigDecimal.valueOf(cents, DECIMALS).toPlainString();
    }

    /// In the reader's language: "1 042,50 €".
    public String say(long cents) {
        NumberFormat format = NumberFormat.getCurrencyInstance(LocaleContextHolder.getLocale());
        format.setCurrency(Currency.getInstance("EUR"));
        return format.format(BigDecimal.valueOf(cents, DECIMALS));
    }
}
