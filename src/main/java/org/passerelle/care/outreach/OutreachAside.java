package org.passerelle.care.outreach;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.care.practices.PracticeBrief;
import org.passerelle.care.practices.PracticeBriefs;
import org.passerelle.platform.forms.FormAside;
import org.springframework.stereotype.Component;

/// Beside each form of an outreach: whom to call or to write to, and the letter once it is ready.
@Component
class OutreachAside implements FormAside {

    /// @param letter whether it can be opened
    record Asked(UUID outreachId, PracticeBrief practice, boolean letter) {}

    private final OutreachRepository outreaches;
    private final PracticeBriefs practices;

    OutreachAside(OutreachRepository outreaches, PracticeBriefs practices) {
        this.outreaches = outreaches;
        this.practices = practices;
    }

    @Override
    public Set<String> formIds() {
        return Set.of("outreach-call", "send-letter", "remind-practice", "check-practice");
    }

    @Override
    public Optional<Aside> beside(UUID outreachId, Map<String, Object> shown) {
        Outreach outreach = outreaches.get(outreachId);
        PracticeBrief practice = practices.of(outreach.practiceId());
        return Optional.of(new Aside(
                "", "care/outreach/asked", new Asked(outreachId, practice, outreach.letterWrittenAt() != null)));
    }
}
