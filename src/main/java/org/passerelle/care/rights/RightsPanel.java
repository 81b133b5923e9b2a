package org.passerelle.care.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.rights.law.RightsAction;
import org.passerelle.care.rights.law.RightsAlert;
import org.passerelle.care.rights.law.RightsRoute;
import org.passerelle.care.rights.law.Route;
import org.passerelle.pathway.CarePanel;
import org.passerelle.platform.words.Moments;
import org.passerelle.platform.words.Sentences;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the last interview found of the cover, where it leads and why: told from what was kept, so never by status.
@Component
class RightsPanel implements CarePanel<RightsPanel.Held> {

    /// @param because the rule in words, and what would change it
    record Way(Route route, RightsAction rightsAction, LocalDate nextCheckDate, String because, String source) {}

    /// @param alerts to be watched today
    record Held(
            CurrentRight right,
            @Nullable LocalDate until,
            @Nullable ProofType proof,
            @Nullable Way way,
            List<RightsAlert> alerts) {}

    private final RightsChecks checks;
    private final RightsRoute law;
    private final Clock clock;
    private final Sentences sentences;
    private final Moments moments;

    RightsPanel(RightsChecks checks, RightsRoute law, Clock clock, Sentences sentences, Moments moments) {
        this.checks = checks;
        this.law = law;
        this.clock = clock;
        this.sentences = sentences;
        this.moments = moments;
    }

    @Override
    public String house() {
        return "rights";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Held> of(UUID pathwayId) {
        return checks.findFirstByPathwayIdOrderByCheckedAtDesc(pathwayId).map(this::shown);
    }

    private Held shown(RightsCheck check) {
        HeldRights held = check.held();
        Way way = check.way().map(found -> way(found, check)).orElse(null);
        List<RightsAlert> alerts = law.watch(LocalDate.now(clock), held.right(), held.endDate(), held.proof());
        return new Held(held.right(), held.endDate(), held.proof(), way, alerts);
    }

    /// Silence means something else for each right.
    private Way way(WayFound found, RightsCheck check) {
        LocalDate end = check.held().endDate();
        String because = sentences.say(
                "rights.why." + found.action()
                        + check.file().map(file -> "." + file.silence()).orElse(""),
                moments.calendarDay(found.nextCheckDate()),
                end == null ? "" : moments.calendarDay(end));
        return new Way(
                found.route(),
                found.action(),
                found.nextCheckDate(),
                because,
                sentences.say("rights.source." + found.action()));
    }
}
