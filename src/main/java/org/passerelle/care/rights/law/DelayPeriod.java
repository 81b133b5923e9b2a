package org.passerelle.care.rights.law;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Map;

/// The delays of one period.
@Entity
@Table(name = "rights_delay")
public class DelayPeriod extends DatedRow<DelayPeriod> {

    @Embedded
    private Delays delays;

    @SuppressWarnings("NullAway.Init")
    protected DelayPeriod() {}

    private DelayPeriod(Period period, Delays delays, String source) {
        super(period, source);
        this.delays = delays;
    }

    static DelayPeriod read(Typed typed) {
        Period period = typed.period();
        Delays delays = Delays.read(typed);
        String source = typed.source();
        typed.throwIfAny();
        return new DelayPeriod(period, delays, source);
    }

    @Override
    String kind() {
        return "delays";
    }

    @Override
    void become(DelayPeriod other) {
        super.become(other);
        delays = other.delays;
    }

    @Override
    public Map<String, String> fields() {
        Map<String, String> fields = super.fields();
        fields.putAll(delays.fields());
        return fields;
    }

    public Delays delays() {
        return delays;
    }
}
