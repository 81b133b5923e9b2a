package org.passerelle.care.advocacy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

record MeetingView(
        UUID id, LocalDate on, String team, String asked, String notedBy, List<CommitmentView> commitments) {}
