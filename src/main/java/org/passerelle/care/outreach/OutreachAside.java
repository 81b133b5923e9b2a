package org.passerelle.care.outreach;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.care.practices.PracticeBrief;
import org.passerelle.care.practices.PracticeBriefs;
import org.passerelle.platform.forms.FormAside;
import org.passerelle.platform.refusals.NotFound;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Beside each form of an outreach: whom to call or to write to, and the letter once it is ready.
final class OutreachAside implements FormAside {

    /// @param letter whether it can be opened
    record Asked(UUID outreachId, PracticeBrief practice, boolean letter, boolean byEmail) {}

    private final String formId;
    private final OutreachRepository outreaches;
    private final PracticeBriefs practices;

    private OutreachAside(String formId, OutreachRepository outreaches, PracticeBriefs practices) {
        this.formId = formId;
        this.outreaches = outreaches;
        this.practices = practices;
    }

    @Override
    public String formId() {
        return formId;
    }

    @Override
    public Optional<Aside> beside(UUID outreachId, Map<String, Object> shown) {
        Outreach outreach = outreaches.findById(outreachId).orElseThrow(() -> new NotFound("outreach", outreachId));
        Asked asked = new Asked(
                outreachId,
                practices.of(outreach.practiceId()),
                outreach.letterWrittenAt() != null,
                outreach.letterBy() == LetterWay.EMAIL);
        return Optional.of(new Aside("", "care/outreach/asked", asked));
    }

    @Configuration(proxyBeanMethods = false)
    static class OfEachForm {

        @Bean
        FormAside besideTheCall(OutreachRepository outreaches, PracticeBriefs practices) {
            return new OutreachAside("outreach-call", outreaches, practices);
        }

        @Bean
        FormAside besideTheLetter(OutreachRepository outreaches, PracticeBriefs practices) {
            return new OutreachAside("send-letter", outreaches, practices);
        }

        @Bean
        FormAside besideTheReminder(OutreachRepository outreaches, PracticeBriefs practices) {
            return new OutreachAside("remind-practice", outreaches, practices);
        }

        @Bean
        FormAside besideTheCheck(OutreachRepository outreaches, PracticeBriefs practices) {
            return new OutreachAside("check-practice", outreaches, practices);
        }
    }
}
