package org.passerelle.care.referral;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.accounts.Programme;
import org.passerelle.care.practices.PracticeBriefs;
import org.passerelle.pathway.PathwayAccess;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.NotFound;
import org.passerelle.platform.refusals.Refused;
import org.passerelle.platform.refusals.TooMany;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes links, and knows them again. One that is forged, expired or has served is refused in the same words.
@Service
@Transactional
class LinkBook {

    /// Told this once.
    record Made(LinkSecret secret, Instant expiresAt) {}

    /// Long enough for a second click, or an answer that got lost.
    private static final Duration JUST_NOW = Duration.ofMinutes(10);

    private final ReferralLinks links;
    private final PracticeBriefs practices;
    private final PathwayAccess access;
    private final LinkLimit limit;
    private final Clock clock;

    LinkBook(ReferralLinks links, PracticeBriefs practices, PathwayAccess access, LinkLimit limit, Clock clock) {
        this.links = links;
        this.practices = practices;
        this.access = access;
        this.limit = limit;
        this.clock = clock;
    }

    /// Throws [InvalidInput] naming what cannot stand.
    Made make(@Nullable UUID practiceId, @Nullable String programme, CurrentUser user) {
        List<FieldProblem> problems = new ArrayList<>();
        String team = team(programme, user, problems);
        if (practiceId == null) {
            problems.add(new FieldProblem("practiceId", "required"));
        } else if (practices.names(List.of(practiceId)).isEmpty()) {
            problems.add(new FieldProblem("practiceId", "option.unknown", practiceId));
        }
        InvalidInput.throwIfAny(problems);
        LinkSecret secret = LinkSecret.random();
        ReferralLink link = links.save(
                new ReferralLink(Objects.requireNonNull(practiceId), team, secret, user.username(), clock.instant()));
        return new Made(secret, link.expiresAt());
    }

    /// Of the teams whose pathways the user may open; the only one when none is told.
    String team(@Nullable String told, CurrentUser user, List<FieldProblem> problems) {
        List<Programme> open = access.programmes(user);
        if (told == null || told.isBlank()) {
            if (open.size() == 1) {
                return open.getFirst().code();
            }
            problems.add(new FieldProblem("programme", "required"));
            return "";
        }
        Optional<Programme> named = open.stream()
                .filter(programme -> programme.code().equals(told.strip()))
                .findFirst();
        if (named.isEmpty()) {
            problems.add(new FieldProblem("programme", "option.unknown", told));
        }
        return named.map(Programme::code).orElse("");
    }

    /// Throws [Refused] for one that leads nowhere, [TooMany] for many of those.
    @Transactional(readOnly = true)
    ReferralLink known(String secret, String address) {
        return valid(links.findByDigest(new LinkSecret(secret).digest()), address);
    }

    /// The same, and from now on it has served.
    ReferralLink use(String secret, String address) {
        ReferralLink link = valid(links.findLockedByDigest(new LinkSecret(secret).digest()), address);
        link.use(clock.instant());
        return link;
    }

    /// One that has served a moment ago: who used it may be asking again for what we answered.
    @Transactional(readOnly = true)
    Optional<ReferralLink> servedJustNow(String secret) {
        return links.findByDigest(new LinkSecret(secret).digest()).filter(this::servedJustNow);
    }

    private boolean servedJustNow(ReferralLink link) {
        return link.hasServedSince(clock.instant().minus(JUST_NOW));
    }

    private ReferralLink valid(Optional<ReferralLink> found, String address) {
        Optional<ReferralLink> valid = found.filter(link -> link.isValid(clock.instant()));
        if (valid.isEmpty() && found.filter(this::servedJustNow).isEmpty()) {
            limit.count(address);
        }
        return valid.orElseThrow(() -> new Refused("referral-link"));
    }

    /// Throws [NotFound].
    @Transactional(readOnly = true)
    String practice(UUID practiceId) {
        return practices.name(practiceId).name();
    }
}
