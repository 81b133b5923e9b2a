package org.passerelle.care.interpreting;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.passerelle.care.interpreting.funding.TariffBook;
import org.passerelle.platform.forms.FormOptions;
import org.passerelle.platform.words.Sentences;
import org.springframework.stereotype.Component;

/// With whom an interpreter may be booked for a visit: who has a tariff on its day, or somebody else.
@Component
class SupplierOptions implements FormOptions {

    static final String OTHER = "OTHER";

    private final TariffBook tariffs;
    private final PlannedVisits visits;
    private final Sentences sentences;

    SupplierOptions(TariffBook tariffs, PlannedVisits visits, Sentences sentences) {
        this.tariffs = tariffs;
        this.visits = visits;
        this.sentences = sentences;
    }

    @Override
    public String valuesKey() {
        return "interpreterSuppliers";
    }

    @Override
    public List<Option> options(UUID pathwayId) {
        Stream<Option> known = Stream.of(InterpreterMode.VIDEO, InterpreterMode.ON_SITE)
                .flatMap(mode -> tariffs.suppliers(mode.name(), visits.day(pathwayId)).stream())
                .distinct()
                .sorted()
                .map(supplier -> new Option(supplier, supplier));
        return Stream.concat(known, Stream.of(new Option(OTHER, sentences.say("interpreting.supplier.other"))))
                .toList();
    }
}
