package org.passerelle.care.advocacy;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.pathway.PathwayAccess;
import org.passerelle.platform.refusals.NotFound;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Partners are known to all, meetings and what was promised to the team that was there.
@Service
@Transactional
class PartnerBook {

    private static final Limit SHOWN = Limit.of(500);
    private static final Limit MEETINGS = Limit.of(50);

    private final Partners partners;
    private final PartnerMeetings meetings;
    private final CommitmentRepository commitments;
    private final CommitmentBook book;
    private final CommitmentMessages messages;
    private final AdvocacyTeams teams;
    private final PathwayAccess access;
    private final Clock clock;

    PartnerBook(
            Partners partners,
            PartnerMeetings meetings,
            CommitmentRepository commitments,
            CommitmentBook book,
            CommitmentMessages messages,
            AdvocacyTeams teams,
            PathwayAccess access,
            Clock clock) {
        this.partners = partners;
        this.meetings = meetings;
        this.commitments = commitments;
        this.book = book;
        this.messages = messages;
        this.teams = teams;
        this.access = access;
        this.clock = clock;
    }

    /// By name, five hundred at most.
    @Transactional(readOnly = true)
    List<PartnerView> all() {
        return partners.all(SHOWN).stream().map(Partner::view).toList();
    }

    /// Throws [NotFound].
    @Transactional(readOnly = true)
    PartnerView get(UUID id) {
        return find(id).view();
    }

    /// Entered twice, it is one. Throws [org.passerelle.platform.refusals.InvalidInput] naming each field that cannot
    /// stand.
    PartnerView enter(PartnerTold told, CurrentUser user) {
        AdvocacyCheck check = new AdvocacyCheck(LocalDate.now(clock));
        PartnerKind kind = check.kind(told.kind());
        String organisation = check.name("organisation", told.organisation());
        String function = check.name("personFunction", told.personFunction());
        String contact = check.nameIfGiven("contact", told.contact());
        check.throwIfAny();
        return partners.findByOrganisationAndPersonFunction(organisation, function)
                .orElseGet(() -> partners.save(
                        new Partner(kind, organisation, function, contact, user.username(), clock.instant())))
                .view();
    }

    /// What was promised begins to wait for its day. Throws [NotFound], and
    /// [org.passerelle.platform.refusals.InvalidInput] naming each field that cannot stand.
    MeetingView met(UUID partnerId, MeetingTold told, CurrentUser user) {
        Partner partner = find(partnerId);
        AdvocacyCheck check = new AdvocacyCheck(LocalDate.now(clock));
        LocalDate on = check.dayThatWas(told.on());
        String team = check.team(told.team(), access, user);
        String asked = check.asked(told.asked());
        List<AdvocacyCheck.Promised> promises = check.promises(told.promises());
        check.throwIfAny();
        Instant now = clock.instant();
        Meeting meeting = meetings.save(new Meeting(partner.id(), team, on, asked, user.username(), now));
        List<Commitment> made = promises.stream()
                .map(promise -> commitments.save(new Commitment(meeting, promise.what(), promise.dueOn(), now)))
                .toList();
        made.forEach(messages::begin);
        return view(
                meeting,
                made.stream().map(one -> one.view(partner.organisation())).toList());
    }

    /// The newest first, those of the user's teams. Throws [NotFound].
    @Transactional(readOnly = true)
    List<MeetingView> meetings(UUID partnerId, CurrentUser user) {
        find(partnerId);
        List<Meeting> held = meetings.with(partnerId, teams.seen(user), MEETINGS);
        Map<UUID, List<CommitmentView>> promised = held.isEmpty()
                ? Map.of()
                : book
                        .views(commitments.promisedAt(
                                held.stream().map(Meeting::id).toList()))
                        .stream()
                        .collect(groupingBy(CommitmentView::meetingId));
        return held.stream()
                .map(meeting -> view(meeting, promised.getOrDefault(meeting.id(), List.of())))
                .toList();
    }

    private static MeetingView view(Meeting meeting, List<CommitmentView> promised) {
        return new MeetingView(
                meeting.id(), meeting.heldOn(), meeting.team(), meeting.asked(), meeting.notedBy(), promised);
    }

    private Partner find(UUID id) {
        return partners.findById(id).orElseThrow(() -> new NotFound("partner", id));
    }
}
