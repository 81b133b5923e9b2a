package org.passerelle.care.advocacy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.platform.forms.FormAside;
import org.passerelle.platform.refusals.NotFound;
import org.springframework.stereotype.Component;

/// Beside the form: who promised what, and what we had asked for.
@Component
class CommitmentAside implements FormAside {

    record Promised(PartnerView partner, String promised, String asked, LocalDate metOn) {}

    private final CommitmentRepository commitments;
    private final PartnerMeetings meetings;
    private final Partners partners;

    CommitmentAside(CommitmentRepository commitments, PartnerMeetings meetings, Partners partners) {
        this.commitments = commitments;
        this.meetings = meetings;
        this.partners = partners;
    }

    @Override
    public Set<String> formIds() {
        return Set.of("check-commitment");
    }

    @Override
    public Optional<Aside> beside(UUID id, Map<String, Object> shown) {
        Commitment commitment = commitments.findById(id).orElseThrow(() -> new NotFound("commitment", id));
        Meeting meeting = meetings.findById(commitment.meetingId()).orElseThrow();
        PartnerView partner =
                partners.findById(commitment.partnerId()).orElseThrow().view();
        return Optional.of(new Aside(
                "",
                "care/advocacy/promised",
                new Promised(partner, commitment.promised(), meeting.asked(), meeting.heldOn())));
    }
}
