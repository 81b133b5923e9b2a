package org.passerelle.platform.database;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.startup.LifecycleStep;
import org.passerelle.platform.startup.OnlyProcess;
import org.passerelle.platform.startup.StartOrder;
import org.passerelle.platform.startup.StartRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

/// The database of a trial run. Whoever offers another one (a test, or `passerelle.database.mode=external` with
/// `spring.datasource.*`) makes this one step back.
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@ConditionalOnProperty(name = "passerelle.database.mode", havingValue = "embedded", matchIfMissing = true)
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
class EmbeddedDatabase {

    private static final String DATABASE = "passerelle";

    @Bean
    DataFolder dataFolder(@Value("${passerelle.data:data}") Path folder) throws IOException {
        return DataFolder.lock(folder);
    }

    @Bean
    OnlyProcess onlyProcess(DataFolder locked) {
        return new OnlyProcess();
    }

    @Bean
    FirstStart firstStart(DataFolder data) {
        return new FirstStart(data.path());
    }

    @Bean
    LifecycleStep firstStartEnd(FirstStart firstStart) {
        return new LifecycleStep(StartOrder.FIRST_START_END, firstStart::end);
    }

    @Bean
    PostgresServer postgresServer(
            DataFolder data,
            FirstStart firstStart,
            @Value("${server.port:8080}") int webPort,
            @Value("${server.address:#{null}}") @Nullable InetAddress webAddress)
            throws IOException {
        refuseATakenPort(webPort, webAddress);
        Path programs = data.path().resolve("programs");
        if (firstStart.wasCutShort()) {
            PostgresServer.discard(data.path(), programs);
        }
        if (!PostgresServer.exists(data.path())) {
            firstStart.begin();
        }
        PostgresServer server = PostgresServer.start(data.path(), programs);
        server.createDatabaseIfMissing(DATABASE);
        return server;
    }

    @Bean
    PostgresWatch postgresWatch(PostgresServer server) {
        return new PostgresWatch(server);
    }

    /// The owner changes the tables, see [MigrationByTheOwner].
    @Bean
    FlywayConnectionDetails ownerOfTheEmbeddedDatabase(PostgresServer server) throws IOException {
        return new Owner(server.url(DATABASE), PostgresServer.OWNER, server.password());
    }

    /// Its password is another one at each start, and is written down nowhere.
    @Bean
    JdbcConnectionDetails embeddedConnectionDetails(PostgresServer server) {
        return new Application(server.url(DATABASE), ApplicationRole.NAME, PostgresServer.randomPassword());
    }

    /// The web server would tell too, but only once the database and the engine have been started for nothing.
    private static void refuseATakenPort(int port, @Nullable InetAddress address) throws IOException {
        if (port <= 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (BindException e) {
            throw new StartRefused("port-taken", Integer.toString(port));
        }
    }

    private record Owner(String getJdbcUrl, String getUsername, String getPassword) implements FlywayConnectionDetails {

        @Override
        public String toString() {
            return getJdbcUrl;
        }
    }

    private record Application(String getJdbcUrl, String getUsername, String getPassword)
            implements JdbcConnectionDetails {

        @Override
        public String toString() {
            return getJdbcUrl;
        }
    }
}
