package org.passerelle.care.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.care.practices.CallHours;
import org.passerelle.care.practices.PracticeBriefs;
import org.passerelle.pathway.PathwayAccess;
import org.passerelle.platform.paging.PageOf;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.NotFound;
import org.passerelle.platform.refusals.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes what doctors ask, and shows it to the team that was asked.
@Service
@Transactional
class ReferralDesk {

    /// What a doctor is told: what to write down, and by when the patient is called.
    record Taken(UUID id, String reference, Instant callBy) {}

    /// A patient is called by the end of the next working day.
    private static final LocalTime END_OF_DAY = LocalTime.of(18, 0);

    private final ReferralRepository referrals;
    private final Referrals beginnings;
    private final ReferralList list;
    private final LinkBook links;
    private final PatientNumber number;
    private final PracticeBriefs practices;
    private final PathwayAccess access;
    private final CallHours hours;
    private final Clock clock;

    ReferralDesk(
            ReferralRepository referrals,
            Referrals beginnings,
            ReferralList list,
            LinkBook links,
            PatientNumber number,
            PracticeBriefs practices,
            PathwayAccess access,
            CallHours hours,
            Clock clock) {
        this.referrals = referrals;
        this.beginnings = beginnings;
        this.list = list;
        this.links = links;
        this.number = number;
        this.practices = practices;
        this.access = access;
        this.hours = hours;
        this.clock = clock;
    }

    /// By a link, which has served then. Throws [Refused] for one that leads nowhere, before anything else is said.
    Taken takeByLink(ReferralTold told, String address) {
        String secret = told.token() == null ? "" : told.token().strip();
        ReferralLink link = links.use(secret, address);
        Asked asked = Asked.read(told);
        Referral referral = referral(asked, link.programme());
        referral.cameBy(link);
        return begin(referral);
    }

    /// What a link brought a moment ago, for whom our answer did not reach. Absent later, and of a link that brought
    /// nothing.
    @Transactional(readOnly = true)
    Optional<Taken> takenJustNow(String secret) {
        return byLinkJustNow(secret).map(ReferralDesk::taken);
    }

    /// The same, when it is asked once more for the same patient: for another one a link that has served leads nowhere.
    @Transactional(readOnly = true)
    Optional<Taken> takenJustNow(String secret, ReferralTold again) {
        return byLinkJustNow(secret)
                .filter(referral -> isAbout(referral, again))
                .map(ReferralDesk::taken);
    }

    private static boolean isAbout(Referral referral, ReferralTold told) {
        try {
            return referral.who().isAbout(Asked.read(told));
        } catch (InvalidInput another) {
            return false;
        }
    }

    private Optional<Referral> byLinkJustNow(String secret) {
        return links.servedJustNow(secret).flatMap(link -> referrals.findByLinkId(link.id()));
    }

    /// On the phone.
    Taken takeDown(ReferralTold told, CurrentUser user) {
        if (!user.mediates()) {
            throw new Refused("programme");
        }
        List<FieldProblem> problems = new ArrayList<>();
        String team = links.team(told.programme(), user, problems);
        UUID practice = told.practiceId();
        if (practice != null && practices.names(List.of(practice)).isEmpty()) {
            problems.add(new FieldProblem("practiceId", "option.unknown", practice));
        }
        Asked asked = null;
        try {
            asked = Asked.read(told);
        } catch (InvalidInput invalid) {
            problems.addAll(invalid.problems());
        }
        if (asked == null || !problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        Referral referral = referral(asked, team);
        referral.toldTo(user.username(), practice);
        return begin(referral);
    }

    private Referral referral(Asked asked, String team) {
        Instant now = clock.instant();
        return new Referral(asked, team, endOf(hours.nextAfter(now)), now);
    }

    private Taken begin(Referral referral) {
        beginnings.begin(referrals.save(referral));
        return taken(referral);
    }

    private static Taken taken(Referral referral) {
        return new Taken(referral.id(), referral.reference(), referral.callBy());
    }

    /// That day, when it ends for whoever calls.
    Instant endOf(Instant day) {
        return hours.day(day).atTime(END_OF_DAY).atZone(clock.getZone()).toInstant();
    }

    @Transactional(readOnly = true)
    PageOf<ReferralLine> list(boolean toDecide, @Nullable String cursor, int limit, CurrentUser user) {
        return list.read(toDecide, cursor, limit, user);
    }

    /// Throws [NotFound] for whoever does not see it.
    @Transactional(readOnly = true)
    ReferralView get(UUID id, CurrentUser user) {
        return view(seen(id, user));
    }

    /// The same with the number in the open, so it is written down.
    @Transactional(readOnly = true)
    ReferralView toCall(UUID id, CurrentUser user) {
        Referral referral = seen(id, user);
        if (referral.who().phone() != null) {
            number.tell(referral, user);
        }
        return view(referral);
    }

    private ReferralView view(Referral referral) {
        return referral.view(list.practice(referral));
    }

    private Referral seen(UUID id, CurrentUser user) {
        return referrals
                .findById(id)
                .filter(found -> access.sees(user, found.programme()))
                .orElseThrow(() -> new NotFound("referral", id));
    }
}
