package org.passerelle.care.outreach;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.accounts.Programmes;
import org.passerelle.care.practices.CallHours;
import org.passerelle.care.practices.PracticeBriefs;
import org.passerelle.care.practices.PracticeFigures;
import org.passerelle.care.practices.PracticeFigures.InCommune;
import org.passerelle.care.practices.PracticeName;
import org.passerelle.platform.paging.PageCursor;
import org.passerelle.platform.paging.PageOf;
import org.passerelle.platform.places.Commune;
import org.passerelle.platform.places.Communes;
import org.passerelle.platform.refusals.Conflict;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens and stops campaigns, and tells how far they have come.
@Service
@Transactional
class CampaignBook {

    private static final int LISTED = 100;

    private final Campaigns campaigns;
    private final OutreachRepository outreaches;
    private final Outreaches book;
    private final CampaignFigures progress;
    private final PracticeBriefs practices;
    private final PracticeFigures figures;
    private final Programmes programmes;
    private final Communes communes;
    private final CallHours hours;
    private final Clock clock;

    CampaignBook(
            Campaigns campaigns,
            OutreachRepository outreaches,
            Outreaches book,
            CampaignFigures progress,
            PracticeBriefs practices,
            PracticeFigures figures,
            Programmes programmes,
            Communes communes,
            CallHours hours,
            Clock clock) {
        this.campaigns = campaigns;
        this.outreaches = outreaches;
        this.book = book;
        this.progress = progress;
        this.practices = practices;
        this.figures = figures;
        this.programmes = programmes;
        this.communes = communes;
        this.hours = hours;
        this.clock = clock;
    }

    /// Plans a call to every practice of its communes that no other campaign is asking; one that only waits for its
    /// re-check is asked now instead. Throws [InvalidInput] naming each field that cannot stand.
    public UUID open(CampaignTold told, CurrentUser user) {
        Instant now = clock.instant();
        LocalDate today = hours.day(now);
        CampaignAsked asked = told.read(programmes, communes, today);
        List<PracticeName> toAsk = practices.listedIn(asked.communes());
        if (toAsk.isEmpty()) {
            throw new InvalidInput("communes", "campaign.no-practice");
        }
        Set<UUID> beingAsked = freeThoseThatWait(toAsk, now);
        List<PracticeName> free = toAsk.stream()
                .filter(practice -> !beingAsked.contains(practice.id()))
                .toList();
        if (free.isEmpty()) {
            throw new InvalidInput("communes", "campaign.all-asked", toAsk.size());
        }
        Campaign campaign = campaigns.save(new Campaign(UUID.randomUUID(), asked, user.username(), now));
        CallDays days = new CallDays(asked.startsOn(), asked.callsADay(), hours);
        for (PracticeName practice : free) {
            book.open(new Outreach(campaign.id(), practice.id(), 1, days.next(), now));
        }
        return campaign.id();
    }

    /// Those that another campaign is asking right now.
    private Set<UUID> freeThoseThatWait(List<PracticeName> toAsk, Instant now) {
        List<Outreach> open =
                outreaches.openOf(toAsk.stream().map(PracticeName::id).toList());
        open.stream().filter(Outreach::waitsForItsRecheck).forEach(outreach -> book.stop(outreach, now));
        outreaches.flush();
        return open.stream().filter(Outreach::isOpen).map(Outreach::practiceId).collect(Collectors.toSet());
    }

    /// Its first calls end; what practices answered stands, and so do their re-checks. Conflict when it was stopped
    /// before.
    public void stop(UUID id, CurrentUser user) {
        Instant now = clock.instant();
        Campaign campaign = campaigns.findLocked(id).orElseThrow(() -> new NotFound("campaign", id));
        if (!campaign.stop(user.username(), now)) {
            throw new Conflict("campaign.stopped", String.valueOf(campaign.stoppedBy()));
        }
        outreaches.firstCallsOf(id).forEach(outreach -> book.stop(outreach, now));
    }

    /// The latest first.
    @Transactional(readOnly = true)
    public List<CampaignBrief> latest() {
        return progress.latest(clock.instant(), LISTED);
    }

    /// Counted from the day on which it was opened. Throws [NotFound].
    @Transactional(readOnly = true)
    public CampaignView get(UUID id) {
        Campaign campaign = find(id);
        LocalDate opened = hours.day(campaign.openedAt());
        List<InCommune> byCommune = figures.of(campaign.communes(), opened, LocalDate.now(clock));
        return new CampaignView(
                campaign.id(),
                campaign.name(),
                campaign.programme(),
                campaign.communes().stream().map(communes::name).sorted().toList(),
                campaign.startsOn(),
                campaign.callsADay(),
                campaign.openedBy(),
                campaign.openedAt(),
                campaign.stoppedBy(),
                campaign.stoppedAt(),
                OutreachFigures.of(byCommune),
                byCommune,
                progress.of(id, clock.instant()));
    }

    /// Those on their way, the most urgent first. Throws [NotFound].
    @Transactional(readOnly = true)
    public PageOf<CampaignLine> onTheWay(UUID id, @Nullable String cursor, int limit) {
        find(id);
        PageCursor after = cursor == null ? null : PageCursor.read(cursor, 2);
        List<Outreach> page = outreaches.onTheWay(
                id,
                after == null ? Instant.EPOCH : after.instant(0),
                after == null ? new UUID(0, 0) : after.uuid(1),
                limit + 1);
        Map<UUID, PracticeName> names =
                practices.names(page.stream().map(Outreach::practiceId).toList());
        return PageOf.of(
                page.stream().map(outreach -> line(outreach, names)).toList(),
                limit,
                last -> PageCursor.of(last.expectedBy(), last.outreachId()));
    }

    private CampaignLine line(Outreach outreach, Map<UUID, PracticeName> names) {
        PracticeName practice = Objects.requireNonNull(names.get(outreach.practiceId()));
        return new CampaignLine(
                outreach.id(),
                practice.id(),
                practice.name(),
                communes.name(practice.communeInsee()),
                outreach.step(),
                outreach.dueAt());
    }

    /// Of these communes, by code or name; of all where a team works when none is named.
    @Transactional(readOnly = true)
    public List<InCommune> figures(List<String> named, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new InvalidInput("to", "campaign.period");
        }
        Set<String> insee = named.isEmpty()
                ? communes.served().stream().map(Commune::insee).collect(Collectors.toSet())
                : named.stream().map(this::code).collect(Collectors.toSet());
        return figures.of(insee, from, to);
    }

    private String code(String named) {
        String code = communes.code(named);
        if (communes.find(code).isEmpty()) {
            throw new InvalidInput("communes", "commune.not-found", named);
        }
        return code;
    }

    private Campaign find(UUID id) {
        return campaigns.findById(id).orElseThrow(() -> new NotFound("campaign", id));
    }
}
