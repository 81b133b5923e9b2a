package org.passerelle.care.rights.law;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Map;
import org.hibernate.annotations.EmbeddedColumnNaming;

/// The ceilings of one period (domain.md §1.2).
@Entity
@Table(name = "resource_ceiling")
public class CeilingYear extends DatedRow<CeilingYear> {

    @Embedded
    @EmbeddedColumnNaming("free_%s")
    private Ceilings free;

    @Embedded
    @EmbeddedColumnNaming("paid_%s")
    private Ceilings paid;

    private boolean confirmed;

    @SuppressWarnings("NullAway.Init")
    protected CeilingYear() {}

    private CeilingYear(Period period, Ceilings free, Ceilings paid, boolean confirmed, String source) {
        super(period, source);
        this.free = free;
        this.paid = paid;
        this.confirmed = confirmed;
    }

    static CeilingYear read(Typed typed) {
        Period period = typed.period();
        Ceilings free = typed.ceilings("free");
        Ceilings paid = typed.ceilings("paid");
        typed.notLess("paid.one", paid.one(), free.one());
        String source = typed.source();
        typed.throwIfAny();
        return new CeilingYear(period, free, paid, typed.tick("confirmed"), source);
    }

    @Override
    String kind() {
        return "ceilings";
    }

    @Override
    void become(CeilingYear other) {
        super.become(other);
        free = other.free;
        paid = other.paid;
        confirmed = other.confirmed;
    }

    @Override
    public Map<String, String> fields() {
        Map<String, String> fields = super.fields();
        fields.put("confirmed", String.valueOf(confirmed));
        free.fields().forEach((name, amount) -> fields.put("free." + name, amount));
        paid.fields().forEach((name, amount) -> fields.put("paid." + name, amount));
        return fields;
    }

    /// Of free C2S, and of AME, which has the same.
    public Ceilings free() {
        return free;
    }

    /// Of C2S with a contribution.
    public Ceilings paid() {
        return paid;
    }

    /// Whether somebody read it in the official order.
    public boolean isConfirmed() {
        return confirmed;
    }
}
