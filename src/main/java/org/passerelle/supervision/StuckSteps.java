package org.passerelle.supervision;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.StuckJobs;
import org.passerelle.camunda.StuckJobs.StuckJob;
import org.passerelle.pathway.Pathways;
import org.passerelle.pathway.StepWords;
import org.passerelle.person.People;
import org.passerelle.person.PersonNames;
import org.passerelle.platform.words.Moments;
import org.passerelle.platform.words.Sentences;
import org.passerelle.supervision.Findings.Finding;
import org.springframework.stereotype.Component;

/// What the machine could not do by itself, in words, with the person it concerns.
@Component
class StuckSteps {

    /// `kind` is for whoever repairs the program, in small print.
    record Stuck(long key, @Nullable UUID pathwayId, String who, String where, String why, String kind, String since) {}

    record Difference(@Nullable UUID pathwayId, String who, String words, String since) {}

    /// What a page shows of them, and how many there are beyond that.
    record Shown<T>(List<T> lines, long beyond) {

        public boolean isEmpty() {
            return lines.isEmpty();
        }

        long all() {
            return lines.size() + beyond;
        }
    }

    private static final int SHOWN = 20;

    /// So many differences with one cause are told one by one, more of them in one sentence.
    private static final int ONE_BY_ONE = 3;

    private final StuckJobs jobs;
    private final Findings findings;
    private final Pathways pathways;
    private final People people;
    private final StepWords steps;
    private final Sentences sentences;
    private final Moments moments;

    StuckSteps(
            StuckJobs jobs,
            Findings findings,
            Pathways pathways,
            People people,
            StepWords steps,
            Sentences sentences,
            Moments moments) {
        this.jobs = jobs;
        this.findings = findings;
        this.pathways = pathways;
        this.people = people;
        this.steps = steps;
        this.sentences = sentences;
        this.moments = moments;
    }

    Shown<Stuck> stuck() {
        List<StuckJob> stuck = jobs.list();
        List<StuckJob> shown = stuck.stream().limit(SHOWN).toList();
        Map<UUID, String> aliases = aliases(shown.stream().map(StuckJob::pathwayId));
        return new Shown<>(shown.stream().map(job -> stuck(job, aliases)).toList(), stuck.size() - shown.size());
    }

    private Stuck stuck(StuckJob job, Map<UUID, String> aliases) {
        String other = sentences.say("supervision.problem.other");
        return new Stuck(
                job.jobKey(),
                job.pathwayId(),
                who(job.pathwayId(), aliases),
                steps.of(job.processId(), job.step()),
                sentences.say("supervision.stuck.why", sentences.orElse("supervision.problem." + job.problem(), other)),
                job.problem(),
                since(job.since()));
    }

    Shown<Difference> differences() {
        Findings.Confirmed confirmed = findings.confirmed(SHOWN, ONE_BY_ONE);
        Map<UUID, String> aliases = aliases(confirmed.findings().stream()
                .filter(finding -> finding.count() <= ONE_BY_ONE)
                .flatMap(finding -> finding.pathways().stream()));
        return new Shown<>(
                confirmed.findings().stream()
                        .flatMap(finding -> told(finding, aliases))
                        .toList(),
                confirmed.beyond());
    }

    private Stream<Difference> told(Finding finding, Map<UUID, String> aliases) {
        String words = sentences.say("supervision.finding." + finding.kind());
        String since = since(finding.since());
        return finding.count() > ONE_BY_ONE
                ? Stream.of(new Difference(null, sentences.say("supervision.alike", finding.count()), words, since))
                : finding.pathways().stream()
                        .map(pathway -> new Difference(pathway, who(pathway, aliases), words, since));
    }

    /// Under which alias each of these pathways' person is known.
    private Map<UUID, String> aliases(Stream<@Nullable UUID> concerned) {
        Map<UUID, UUID> persons =
                pathways.personIds(concerned.filter(Objects::nonNull).collect(Collectors.toSet()));
        PersonNames names = people.names(persons.values());
        return persons.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> names.of(entry.getValue()).alias()));
    }

    private String who(@Nullable UUID pathway, Map<UUID, String> aliases) {
        String nobody = sentences.say("supervision.no-person");
        return pathway == null ? nobody : aliases.getOrDefault(pathway, nobody);
    }

    private String since(java.time.Instant at) {
        return sentences.say("supervision.since", moments.dayAndTime(at));
    }
}
