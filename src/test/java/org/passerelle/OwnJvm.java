package org.passerelle;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Begins the command of a process on the JVM of this one.
public final class OwnJvm {

    /// For what a test starts often and for a short time: compiled quickly rather than well, and its classes not
    /// verified again each time, which is an eighth of a start of the product.
    public static final List<String> FOR_A_SHORT_LIFE = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-BytecodeVerificationRemote");

    private OwnJvm() {}

    /// What the engine's libraries need of a JVM is among it, as in the pom's `jvm.access`.
    public static List<String> command(String... rest) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of(rest));
        return command;
    }
}
