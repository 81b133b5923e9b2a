package org.passerelle.pathway;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Asks the engine for the instance that a pathway waits for: at the beginning, where it stood, or after the visit.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Beginnings {

    private final PathwayMessages messages;
    private final WhereToResume facts;

    Beginnings(PathwayMessages messages, WhereToResume facts) {
        this.messages = messages;
        this.facts = facts;
    }

    void begin(Pathway pathway) {
        begin(pathway, Map.of());
    }

    /// With what only the lost instance knew, as far as its waits tell.
    void begin(Pathway pathway, Map<String, Object> asItStood) {
        UUID id = pathway.facts().pathwayId();
        String phase = pathway.phase();
        Map<String, Object> all = new HashMap<>(pathway.opening());
        if (pathway.state() == PathwayState.RELAYED) {
            all.putAll(asItStood);
            messages.relay(id, all);
        } else if (phase == null) {
            messages.open(id, all);
        } else {
            all.putAll(facts.facts(id, phase));
            all.put("turns", 0);
            all.putAll(asItStood);
            messages.resume(id, all);
        }
    }
}
