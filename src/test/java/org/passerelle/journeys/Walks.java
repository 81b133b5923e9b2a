package org.passerelle.journeys;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Many walks at once through the running product, until all are closed; between two rounds the training clock moves.
/// Everything drawn comes from one seed. A build draws the same each time; the benchmark, or an empty
/// `-Dpasserelle.walks.seed=`, what nobody has drawn before, and prints it.
public final class Walks implements AutoCloseable {

    private static final int LONGEST_STEP_HOURS = 240;

    private final Api api;
    private final Random random;
    private final long seed;
    private final ExecutorService hands;
    private final Walk.Deeds deeds = new Walk.Deeds();
    private final List<Walk> walks;
    private int rounds;

    /// Opens the pathways, by so many hands at once.
    public Walks(int port, long seed, int pathways, int atOnce) {
        this.api = Api.at(port, "superviseuse");
        this.seed = seed;
        this.random = new Random(seed);
        this.hands = Executors.newFixedThreadPool(atOnce);
        List<Long> seeds = random.longs(pathways).boxed().toList();
        this.walks = all(seeds.stream()
                .map(own -> (Callable<Walk>) () -> new Walk(port, own, deeds))
                .toList());
    }

    public static long seed() {
        String given = System.getProperty("passerelle.walks.seed", "1042");
        long seed = given.isBlank() ? System.nanoTime() : Long.parseLong(given);
        System.out.println("walk seed " + seed);
        return seed;
    }

    /// What was done by all walks so far.
    public record Count(
            int pathways, int rounds, long answered, long told, long toldInVain, long closed, long refused) {

        public Count plus(Count more) {
            return new Count(
                    pathways + more.pathways,
                    rounds + more.rounds,
                    answered + more.answered,
                    told + more.told,
                    toldInVain + more.toldInVain,
                    closed + more.closed,
                    refused + more.refused);
        }

        @Override
        public String toString() {
            return "%d walks, %d rounds, %d tasks answered, %d news told (and %d refused), %d closures asked,"
                            .formatted(pathways, rounds, answered, told, toldInVain, closed)
                    + " %d answers refused for good reason".formatted(refused);
        }
    }

    public Count count() {
        return new Count(
                walks.size(),
                rounds,
                deeds.answered.sum(),
                deeds.told.sum(),
                deeds.toldInVain.sum(),
                deeds.closings.sum(),
                deeds.refused.sum());
    }

    /// Until all are closed; those that are left after so many rounds are an error.
    public Count toTheEnd(int atMostRounds) {
        while (!allClosed()) {
            if (rounds >= atMostRounds) {
                throw new AssertionError("Seed %d: not closed after %d rounds:%n%s"
                        .formatted(
                                seed,
                                rounds,
                                walks.stream()
                                        .filter(walk -> !walk.isClosed())
                                        .map(Walk::story)
                                        .collect(Collectors.joining("\n"))));
            }
            round();
        }
        return count();
    }

    public boolean allClosed() {
        return walks.stream().allMatch(Walk::isClosed);
    }

    /// Each pathway does something or nothing, then the clock moves; both times everything comes to rest.
    public void round() {
        rounds++;
        OffsetDateTime now = OffsetDateTime.parse(
                Api.ok(api.get("training/clock")).path("now").asString());
        each(walk -> walk.step(now));
        each(Walk::check);
        api.advance(Duration.ofHours(random.nextInt(1, LONGEST_STEP_HOURS + 1)).toString());
        each(Walk::check);
        noStepIsStuck();
    }

    public void check() {
        each(Walk::check);
    }

    private void noStepIsStuck() {
        Set<String> ours = walks.stream().map(Walk::id).collect(Collectors.toSet());
        List<String> stuck = Api.stream(
                        Api.ok(api.get("supervision/stuck-jobs")).path("items"))
                .filter(job -> ours.contains(job.path("pathwayId").asString("")))
                .map(Object::toString)
                .toList();
        if (!stuck.isEmpty()) {
            throw new AssertionError("Seed " + seed + ": stuck " + stuck);
        }
    }

    private void each(Consumer<Walk> deed) {
        all(walks.stream()
                .filter(walk -> !walk.isClosed())
                .map(walk -> (Callable<Optional<Walk>>) () -> {
                    deed.accept(walk);
                    return Optional.empty();
                })
                .toList());
    }

    private <T> List<T> all(List<Callable<T>> deeds) {
        List<T> results = new ArrayList<>();
        try {
            for (Future<T> deed : hands.invokeAll(deeds)) {
                results.add(deed.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failed -> throw failed;
                case AssertionError wrong -> throw new AssertionError("Walk seed " + seed, wrong);
                case null, default -> throw new IllegalStateException(e);
            }
        }
        return results;
    }

    @Override
    public void close() {
        hands.shutdownNow();
    }
}
