package org.passerelle.camunda.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.passerelle.OwnJvm;
import org.passerelle.platform.database.TestDatabase;

/// An engine in a JVM of its own: begun on a database and awaited until it says that it is ready.
final class EngineJvm {

    private EngineJvm() {}

    /// The program is handed the address and the user of the database, then the arguments; the password is in its
    /// environment.
    static Process start(Class<?> program, TestDatabase database, String... arguments) {
        List<String> rest = new ArrayList<>(List.of("-Xmx512m"));
        rest.addAll(OwnJvm.FOR_A_SHORT_LIFE);
        rest.addAll(List.of(program.getName(), database.getJdbcUrl(), database.getUsername()));
        rest.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(OwnJvm.command(rest.toArray(String[]::new)));
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        builder.environment().put("CLASSPATH", classes);
        builder.environment().put("DATABASE_PASSWORD", database.getPassword());
        try {
            return builder.redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What follows `ready` in the line that begins with it.
    static String await(Process engine, String ready) {
        BufferedReader output = engine.inputReader();
        StringBuilder all = new StringBuilder();
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith(ready)) {
                    Thread.ofVirtual().start(() -> output.lines().forEach(_ -> {}));
                    return line.substring(ready.length());
                }
                all.append(line).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("The engine did not start:\n" + all);
    }

    /// As with kill -9.
    static void kill(Process engine) throws InterruptedException {
        engine.destroyForcibly();
        engine.waitFor(10, TimeUnit.SECONDS);
    }
}
