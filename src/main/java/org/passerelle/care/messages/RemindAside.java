package org.passerelle.care.messages;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.platform.forms.FormAside;
import org.springframework.stereotype.Component;

/// Beside the task to remind somebody: what they were written already, so that whoever calls knows whether this call is
/// all the person hears.
@Component
class RemindAside implements FormAside {

    private final MessagePanel panel;

    RemindAside(MessagePanel panel) {
        this.panel = panel;
    }

    @Override
    public Set<String> formIds() {
        return Set.of("remind-person");
    }

    @Override
    public Optional<Aside> beside(UUID pathwayId, Map<String, Object> shown) {
        return panel.of(pathwayId).map(written -> new Aside("reminderResult", "care/messages/aside", written));
    }
}
