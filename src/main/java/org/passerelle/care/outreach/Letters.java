package org.passerelle.care.outreach;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.passerelle.accounts.Programme;
import org.passerelle.accounts.Programmes;
import org.passerelle.care.practices.PracticeBrief;
import org.passerelle.care.practices.PracticeBriefs;
import org.passerelle.platform.print.PdfPages;
import org.passerelle.platform.refusals.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The letter to a practice: what we offer, what we ask, what it told us. In French, whoever opens it.
@Service
@Transactional(readOnly = true)
class Letters {

    private final OutreachRepository outreaches;
    private final Campaigns campaigns;
    private final PracticeBriefs practices;
    private final Programmes programmes;
    private final PdfPages pages;
    private final Clock clock;

    Letters(
            OutreachRepository outreaches,
            Campaigns campaigns,
            PracticeBriefs practices,
            Programmes programmes,
            PdfPages pages,
            Clock clock) {
        this.outreaches = outreaches;
        this.campaigns = campaigns;
        this.practices = practices;
        this.programmes = programmes;
        this.pages = pages;
        this.clock = clock;
    }

    /// To look at, to print or to save. Throws [NotFound] before the letter is ready.
    ResponseEntity<byte[]> file(UUID outreachId) {
        return PdfPages.file("courrier.pdf", pdf(outreachId));
    }

    /// One page. Throws [NotFound] before the letter is ready.
    private byte[] pdf(UUID outreachId) {
        Outreach outreach = outreaches
                .findById(outreachId)
                .filter(written -> written.letterWrittenAt() != null)
                .orElseThrow(() -> new NotFound("letter", outreachId));
        return pages.print("care/outreach/letter", Locale.FRENCH, () -> said(outreach));
    }

    private Map<String, Object> said(Outreach outreach) {
        Campaign campaign = campaigns
                .findById(outreach.campaignId())
                .orElseThrow(() -> new NotFound("campaign", outreach.campaignId()));
        PracticeBrief practice = practices.of(outreach.practiceId());
        Programme programme = programmes.get(campaign.programme());
        Instant written = Objects.requireNonNull(outreach.letterWrittenAt());
        Map<String, Object> said = new HashMap<>();
        said.put("practice", practice);
        said.put("place", programme.place());
        said.put("signedBy", campaign.signedBy());
        said.put("phone", campaign.phone());
        said.put("writtenOn", LocalDate.ofInstant(written, clock.getZone()));
        said.put("accepted", outreach.hasAccepted());
        return said;
    }
}
