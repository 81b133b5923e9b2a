package org.passerelle.camunda.embedded;

import java.io.File;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.passerelle.OwnJvm;

/// Three tables for a person to read: throughput and latency beside Camunda's own in-memory test engine, restarts, and
/// seconds for each process test. Judges nothing. `mvn -Pbench verify`
///
/// Each line is measured in a JVM of its own, one after the other, so that none warms up another.
public final class Benchmark {

    private static final long MINUTES_EACH = Long.getLong("minutes-each", 15);
    private static final String RECORDS = System.getProperty("records", "1000000");
    private static final String[] OPEN =
            System.getProperty("open", "100,1000,10000").split(",");

    /// The same as in the pom.
    private static final String AS_TESTS_RUN = "-XX:TieredStopAtLevel=1";

    private Benchmark() {}

    public static void main(String[] args) throws Exception {
        System.out.println("\n2 service tasks, a user task, a gateway, a timer; beside them so many open instances");
        for (String open : OPEN) {
            inItsOwnJvm(List.of(), LoadBenchmark.class, "embedded", open);
            inItsOwnJvm(List.of(), LoadBenchmark.class, "peer", open);
        }
        System.out.println("\nRestart");
        inItsOwnJvm(List.of(), RestartBenchmark.class, RECORDS, OPEN[OPEN.length - 1]);
        System.out.println("\nProcess tests, a model of 20 elements");
        inItsOwnJvm(List.of(AS_TESTS_RUN), ProcessTestBenchmark.class);
    }

    private static void inItsOwnJvm(List<String> options, Class<?> what, String... args) throws Exception {
        List<String> command = OwnJvm.command("-Xmx2g", "-Dlogback.configurationFile=embedded/quiet.xml");
        command.addAll(options);
        command.add(what.getName());
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(new File("target/benchmark.log"));
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        Process process = builder.start();
        if (!process.waitFor(MINUTES_EACH, TimeUnit.MINUTES)) {
            System.out.printf("%s: not done after %d minutes%n", String.join(" ", args), MINUTES_EACH);
            process.destroyForcibly();
        } else if (process.exitValue() != 0) {
            System.out.printf("%s: failed, see target/benchmark.log%n", String.join(" ", args));
        }
    }
}
