package org.passerelle.pathway;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What all houses of care show of one pathway, by the name of the house.
@Component
public class CarePanels {

    /// The order of the way most people go.
    private static final List<String> ORDER =
            List.of("rights", "practices", "appointments", "interpreting", "papers", "escort", "messages", "followup");

    private final List<CarePanel<?>> panels;

    CarePanels(List<CarePanel<?>> panels) {
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(panel -> ORDER.indexOf(panel.house())))
                .toList();
    }

    public Map<String, Record> of(UUID pathwayId) {
        Map<String, Record> shown = new LinkedHashMap<>();
        panels.forEach(panel -> panel.of(pathwayId).ifPresent(record -> shown.put(panel.house(), record)));
        return shown;
    }
}
