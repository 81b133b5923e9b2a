package org.passerelle.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.passerelle.platform.database.PostgresControl.Failed;
import org.passerelle.platform.startup.StartRefused;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/// One PostgreSQL server on a folder of ours. It listens on the loopback address only and asks for a password that only
/// the owner of the folder can read. Closing stops it and keeps the data. Who starts it holds the lock of the folder.
///
/// Not the `EmbeddedPostgres` of the library whose programs we run: that one turns `fsync` off, trusts every local user
/// and stops the server from a hook of its own, while our last transactions may still be running.
final class PostgresServer implements AutoCloseable {

    /// Its password is in the folder; the application itself works as another, see [ApplicationRole].
    static final String OWNER = "passerelle";

    private static final String MAJOR_VERSION = "18";

    /// Given on the command line, where no configuration file of the cluster can turn them off. Errors are not logged
    /// there: their text may quote what people typed, and the application reports them without it.
    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "full_page_writes", "on",
            "synchronous_commit", "on",
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "''",
            "timezone", "UTC",
            "max_connections", "200",
            "log_min_messages", "log",
            "log_error_verbosity", "terse");

    private final Path cluster;
    private final PostgresControl control;
    private final Map<String, String> settings;
    private int port;

    private PostgresServer(Path cluster, PostgresControl control, Map<String, String> settings) {
        this.cluster = cluster;
        this.control = control;
        this.settings = settings;
    }

    /// On `folder/postgres`, made when it is missing; a server that a crash left behind is ended first.
    static PostgresServer start(Path folder, Path programs) throws IOException {
        return start(folder, programs, Map.of());
    }

    static PostgresServer start(Path folder, Path programs, Map<String, String> otherSettings) throws IOException {
        PostgresServer server = on(folder, programs, otherSettings);
        server.createClusterIfMissing();
        server.endWhatACrashLeft();
        server.startOnAFreePort();
        return server;
    }

    /// Where it was, after it ended by itself. If its recovery takes longer, it goes on while we no longer wait.
    void startAgain() throws IOException {
        endWhatACrashLeft();
        startWithin(Duration.ofSeconds(10));
    }

    static boolean exists(Path folder) {
        return Files.isDirectory(clusterIn(folder));
    }

    /// Ends what runs there and throws its data away.
    static void discard(Path folder, Path programs) throws IOException {
        if (exists(folder)) {
            on(folder, programs, Map.of()).endWhatACrashLeft();
            FileSystemUtils.deleteRecursively(clusterIn(folder));
        }
    }

    private static PostgresServer on(Path folder, Path programs, Map<String, String> otherSettings) throws IOException {
        Map<String, String> settings = new TreeMap<>(SETTINGS);
        settings.putAll(otherSettings);
        PostgresControl control = new PostgresControl(PostgresPrograms.unpackInto(programs), folder);
        return new PostgresServer(clusterIn(folder), control, settings);
    }

    private static Path clusterIn(Path folder) {
        return folder.resolve("postgres");
    }

    int port() {
        return port;
    }

    String password() throws IOException {
        return Files.readString(passwordFile(cluster));
    }

    /// As the owner.
    PGSimpleDataSource database(String name) throws IOException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url(name));
        source.setUser(OWNER);
        source.setPassword(password());
        return source;
    }

    /// Without the details of the server's errors, which quote the values of a row.
    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?logServerErrorDetail=false".formatted(port, database);
    }

    void createDatabaseIfMissing(String name) throws IOException {
        JdbcClient server = JdbcClient.create(database("postgres"));
        boolean missing = server.sql("select 1 from pg_database where datname = ?")
                .param(name)
                .query(Integer.class)
                .optional()
                .isEmpty();
        if (missing) {
            server.sql("create database " + name).update();
        }
    }

    @Override
    public void close() {
        control.run("pg_ctl", "stop", "-D", cluster.getFileName().toString(), "-m", "fast", "-w", "-t", "60");
    }

    private static Path passwordFile(Path cluster) {
        return cluster.resolve("passerelle-password");
    }

    /// Made beside its place and moved there when complete: a crash in the middle leaves nothing half made.
    private void createClusterIfMissing() throws IOException {
        if (Files.isDirectory(cluster)) {
            refuseOtherVersions();
            return;
        }
        Path draft = cluster.resolveSibling("postgres-new");
        Path password = cluster.resolveSibling("postgres-new-password");
        FileSystemUtils.deleteRecursively(draft);
        Files.deleteIfExists(password);
        Files.writeString(Files.createFile(password, PostgresControl.OWNER_ONLY), randomPassword());
        control.run(
                "initdb",
                "--pgdata=" + draft.getFileName(),
                "--username=" + OWNER,
                "--pwfile=" + password.getFileName(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=icu",
                "--icu-locale=fr",
                "--no-instructions");
        Files.move(password, passwordFile(draft));
        Files.move(draft, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private void refuseOtherVersions() throws IOException {
        String version = Files.readString(cluster.resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR_VERSION)) {
            throw new StartRefused("other-postgres-version", cluster, version, MAJOR_VERSION);
        }
    }

    static String randomPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private void endWhatACrashLeft() throws IOException {
        PostmasterFile file = PostmasterFile.of(cluster);
        switch (file.owner()) {
            case RUNNING_HERE -> close();
            case SOMETHING_ELSE -> file.delete();
            case NOBODY -> {}
        }
    }

    /// Another program may take the port between our look and the start of the server: then we look again.
    private void startOnAFreePort() throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                port = freePort();
                startWithin(Duration.ofMinutes(5));
                return;
            } catch (Failed e) {
                if (attempt == 3) {
                    throw e;
                }
            }
        }
    }

    private void startWithin(Duration time) throws IOException {
        control.run(
                "pg_ctl",
                "start",
                "-D",
                cluster.getFileName().toString(),
                "-l",
                control.freshLog("postgres.log"),
                "-w",
                "-t",
                String.valueOf(time.toSeconds()),
                "-o",
                "-p " + port + options());
    }

    private String options() {
        return settings.entrySet().stream()
                .map(setting -> " -c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
