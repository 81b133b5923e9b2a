package org.passerelle.care.interpreting.funding;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.refusals.InvalidInput;

/// Reads what is typed of a tariff.
final class TariffCheck {

    private static final int LONGEST_SLOT = 480;

    private TariffCheck() {}

    /// Throws [InvalidInput] naming each field that cannot stand.
    static TariffChecked read(TariffTold told, Set<String> modes) {
        TypedFields typed = new TypedFields();
        LocalDate first = typed.first(told.validFrom());
        TariffChecked read = new TariffChecked(
                typed.name("supplier", told.supplier()),
                mode(told.mode(), modes, typed),
                first,
                typed.last(told.validTo(), first),
                typed.between("slotMinutes", told.slotMinutes(), 1, LONGEST_SLOT),
                typed.amount("slotPrice", told.slotPrice(), true),
                typed.amount("minimum", told.minimum(), false),
                typed.percent("vat", told.vat()));
        typed.throwIfAny();
        return read;
    }

    private static String mode(@Nullable String told, Set<String> modes, TypedFields typed) {
        String mode = told == null ? "" : told.strip().toUpperCase(Locale.ROOT);
        if (mode.isEmpty()) {
            typed.wrong("mode", "required");
        } else if (!modes.contains(mode)) {
            typed.wrong("mode", "option.unknown", mode);
        }
        return mode;
    }
}
