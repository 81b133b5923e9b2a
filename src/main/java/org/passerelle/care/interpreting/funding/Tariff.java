package org.passerelle.care.interpreting.funding;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a supplier of interpreters asks for, from one day to another (domain.md §3). Prices in cents without tax.
@Entity
@Table(name = "interpreter_tariff")
class Tariff {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Id
    private UUID id;

    private String supplier;

    /// As the houses that use it name it: PHONE, VIDEO, ON_SITE.
    private String mode;

    private LocalDate validFrom;

    @Nullable
    private LocalDate validTo;

    private int slotMinutes;
    private long slotPrice;
    private long minimum;

    /// In percent.
    private BigDecimal vat;

    @SuppressWarnings("NullAway.Init")
    protected Tariff() {}

    Tariff(UUID id, TariffChecked told) {
        this.id = id;
        become(told);
    }

    final void become(TariffChecked told) {
        supplier = told.supplier();
        mode = told.mode();
        validFrom = told.validFrom();
        validTo = told.validTo();
        slotMinutes = told.slotMinutes();
        slotPrice = told.slotPrice();
        minimum = told.minimum();
        vat = told.vat();
    }

    /// Each slot that began, the minimum at least, with tax; half a cent upwards.
    long cost(int minutes) {
        long slots = Math.ceilDiv(minutes, slotMinutes);
        BigDecimal net = BigDecimal.valueOf(Math.max(minimum, slots * slotPrice));
        return net.multiply(HUNDRED.add(vat))
                .divide(HUNDRED, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    UUID id() {
        return id;
    }

    String supplier() {
        return supplier;
    }

    TariffView view() {
        return new TariffView(
                id,
                supplier,
                mode,
                validFrom,
                validTo,
                slotMinutes,
                Euros.decimal(slotPrice),
                Euros.decimal(minimum),
                vat.stripTrailingZeros().toPlainString());
    }
}
