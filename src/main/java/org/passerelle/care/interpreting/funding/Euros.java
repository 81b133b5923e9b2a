package org.passerelle.care.interpreting.funding;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;
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
