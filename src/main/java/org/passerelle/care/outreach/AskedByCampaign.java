package org.passerelle.care.outreach;

import java.util.List;
import java.util.UUID;
import org.passerelle.care.practices.CallHours;
import org.passerelle.care.practices.InHand;
import org.passerelle.platform.refusals.NotFound;
import org.passerelle.platform.words.Sentences;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The campaign that asks a practice, and when the next step is due.
@Component
@Transactional(readOnly = true)
class AskedByCampaign implements InHand {

    private final OutreachRepository outreaches;
    private final Campaigns campaigns;
    private final CallHours hours;
    private final Sentences sentences;

    AskedByCampaign(OutreachRepository outreaches, Campaigns campaigns, CallHours hours, Sentences sentences) {
        this.outreaches = outreaches;
        this.campaigns = campaigns;
        this.hours = hours;
        this.sentences = sentences;
    }

    @Override
    public List<String> with(UUID practiceId) {
        return outreaches.openOf(List.of(practiceId)).stream().map(this::told).toList();
    }

    private String told(Outreach outreach) {
        String campaign = campaigns
                .findById(outreach.campaignId())
                .map(Campaign::name)
                .orElseThrow(() -> new NotFound("campaign", outreach.campaignId()));
        String what = outreach.waitsForItsRecheck() ? "recheck" : outreach.answeredOn() == null ? "call" : "letter";
        return sentences.tell("outreach.in-hand." + what, List.of(campaign, hours.day(outreach.dueAt())));
    }
}
