package org.passerelle.care.escort;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.accounts.Colleagues;
import org.passerelle.care.escort.planner.DayPlan;
import org.passerelle.platform.words.Moments;
import org.passerelle.platform.words.Sentences;
import org.springframework.stereotype.Component;

/// Says in words why somebody is proposed, and why nobody can go along.
@Component
class PlanWords {

    private final LevelProposals levels;
    private final Colleagues colleagues;
    private final Sentences sentences;
    private final Moments moments;

    PlanWords(LevelProposals levels, Colleagues colleagues, Sentences sentences, Moments moments) {
        this.levels = levels;
        this.colleagues = colleagues;
        this.sentences = sentences;
        this.moments = moments;
    }

    /// Names the visits of the day by their person and hour.
    Told about(List<EscortDesk.Visit> visits, DayPlan plan) {
        Map<UUID, EscortDesk.Visit> byId = new HashMap<>();
        visits.forEach(visit -> {
            byId.put(visit.appointment().id(), visit);
            if (visit.escort() != null) {
                byId.put(visit.escort().id(), visit);
            }
        });
        return new Told(byId, plan);
    }

    final class Told {

        private final Map<UUID, EscortDesk.Visit> visits;
        private final DayPlan plan;

        private Told(Map<UUID, EscortDesk.Visit> visits, DayPlan plan) {
            this.visits = visits;
            this.plan = plan;
        }

        List<String> served(EscortDesk.Visit visit, LevelProposal proposal, DayPlan.Served by) {
            List<String> why = new ArrayList<>();
            why.add(visit.promised() ? sentences.say("escort.promise.stands") : levels.words(proposal));
            why.add(sentences.say(by.sharedLanguage() ? "escort.plan.language" : "escort.plan.no-language"));
            why.add(sentences.say("escort.plan.way", by.travelMinutes()));
            return why;
        }

        List<String> unserved(UUID id) {
            List<DayPlan.WhyNot> reasons = plan.unserved().getOrDefault(id, List.of());
            return reasons.isEmpty()
                    ? List.of(sentences.say("escort.plan.nobody"))
                    : reasons.stream().map(this::whyNot).toList();
        }

        private String whyNot(DayPlan.WhyNot reason) {
            String name = colleagues.displayName(reason.companion());
            EscortDesk.Visit other = reason.by() == null ? null : visits.get(reason.by());
            return other == null
                    ? sentences.say("escort.plan.not." + reason.obstacle(), name)
                    : sentences.say(
                            "escort.plan.not.WITH",
                            name,
                            other.appointment().alias(),
                            moments.time(other.appointment().startsAt()));
        }
    }
}
