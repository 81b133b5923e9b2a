package org.passerelle.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads `docker-compose.yml` and `Dockerfile` as far as that is possible without Docker: do images, ports and settings
/// agree with each other and with what the application reads?
class RealRunTests {

    private static final String REQUIRED = "\\$\\{[A-Z_]+:\\?.+}";

    private final JsonNode compose = yaml(Path.of("docker-compose.yml"));
    private final StandardEnvironment application = environmentOf("passerelle");

    @Test
    void eachServiceHasAPinnedImageAHealthCheckAndComesBack() {
        for (String service : services()) {
            assertThat(service(service).has("healthcheck")).as(service).isTrue();
            assertThat(text(service, "restart")).as(service).isEqualTo("unless-stopped");
        }
        assertThat(text("database", "image"))
                .isEqualTo(text("camunda-database", "image"))
                .startsWith("postgres:18.");
        assertThat(text("camunda", "image")).matches("camunda/camunda:8\\.9\\.\\d+");
    }

    @Test
    void noSecretHasADefault() {
        Map<String, String> secrets = new HashMap<>();
        for (String service : services()) {
            environment(service).forEach((name, value) -> {
                if (name.endsWith("PASSWORD")) {
                    secrets.put(service + " " + name, value);
                }
            });
        }

        assertThat(secrets)
                .hasSize(8)
                .allSatisfy((name, value) -> assertThat(value).as(name).matches(REQUIRED));
    }

    @Test
    void theApplicationFindsItsDatabase() {
        URI address = URI.create(setting("spring.datasource.url").substring("jdbc:".length()));

        assertThat(setting("passerelle.database.mode")).isEqualTo("external");
        assertThat(address.getHost()).isEqualTo("database");
        assertThat(address.getPort()).isEqualTo(5432);
        assertThat(address.getPath()).isEqualTo("/" + environment("database").get("POSTGRES_DB"));
    }

    @Test
    void theOwnerMigratesAndTheApplicationIsAnother() {
        String owner = environment("passerelle").get("SPRING_FLYWAY_PASSWORD");

        assertThat(setting("spring.flyway.user"))
                .isEqualTo(environment("database").get("POSTGRES_USER"));
        assertThat(owner).isEqualTo(environment("database").get("POSTGRES_PASSWORD"));
        assertThat(setting("spring.datasource.username"))
                .isEqualTo(ApplicationRole.NAME)
                .isNotEqualTo(setting("spring.flyway.user"));
        assertThat(environment("passerelle").get("SPRING_DATASOURCE_PASSWORD")).isNotEqualTo(owner);
    }

    @Test
    void camundaKeepsWhatItSearchesInADatabaseOfItsOwn() {
        Map<String, String> camunda = environment("camunda");
        URI address = URI.create(service("camunda")
                .at("/environment/CAMUNDA_DATA_SECONDARY_STORAGE_RDBMS_URL")
                .asString()
                .substring("jdbc:".length()));

        assertThat(camunda).containsEntry("CAMUNDA_DATA_SECONDARY_STORAGE_TYPE", "rdbms");
        assertThat(address.getHost()).isEqualTo("camunda-database");
        assertThat(address.getPath())
                .isEqualTo("/" + environment("camunda-database").get("POSTGRES_DB"));
        assertThat(camunda.get("CAMUNDA_DATA_SECONDARY_STORAGE_RDBMS_PASSWORD"))
                .isEqualTo(environment("camunda-database").get("POSTGRES_PASSWORD"));
    }

    @Test
    void theApplicationSignsInToAProtectedCamunda() {
        Map<String, String> camunda = environment("camunda");

        assertThat(camunda)
                .containsEntry("CAMUNDA_SECURITY_AUTHENTICATION_METHOD", "basic")
                .containsEntry("CAMUNDA_SECURITY_AUTHENTICATION_UNPROTECTEDAPI", "false")
                .containsEntry("CAMUNDA_SECURITY_AUTHORIZATIONS_ENABLED", "true");
        assertThat(setting("passerelle.camunda.mode")).isEqualTo("self-managed");
        assertThat(setting("passerelle.camunda.rest-address")).isEqualTo("http://camunda:8080");
        assertThat(setting("passerelle.camunda.auth.method")).isEqualTo("basic");
        assertThat(setting("passerelle.camunda.auth.username"))
                .isEqualTo(camunda.get("CAMUNDA_SECURITY_INITIALIZATION_USERS_0_USERNAME"))
                .isEqualTo(camunda.get("CAMUNDA_SECURITY_INITIALIZATION_DEFAULTROLES_ADMIN_USERS_0"));
        assertThat(environment("passerelle").get("PASSERELLE_CAMUNDA_AUTH_PASSWORD"))
                .isEqualTo(camunda.get("CAMUNDA_SECURITY_INITIALIZATION_USERS_0_PASSWORD"));
    }

    @Test
    void everySettingOfOursIsOneTheApplicationReads() throws ClassNotFoundException {
        Set<String> read = new TreeSet<>(List.of(
                "PASSERELLE_DATABASE_MODE",
                "PASSERELLE_FIRSTACCOUNT_USERNAME",
                "PASSERELLE_FIRSTACCOUNT_PASSWORD",
                "PASSERELLE_HOSTS",
                "PASSERELLE_SECURITYCONTACT"));
        names("PASSERELLE_CAMUNDA_", Class.forName("org.passerelle.camunda.CamundaSettings"))
                .forEach(read::add);

        assertThat(environment("passerelle").keySet().stream().filter(name -> name.startsWith("PASSERELLE_")))
                .isSubsetOf(read);
    }

    @Test
    void thisIsNoTrial() {
        assertThat(Trial.isOn(application)).isFalse();
        new TrialDefaults().postProcessEnvironment(application, new SpringApplication());
        assertThat(application.getProperty("passerelle.demo", Boolean.class)).isFalse();
        assertThat(application.getProperty("server.address")).isNull();
    }

    @Test
    void onlyThisMachineReachesThePagesAndOnTheRightPort() throws IOException {
        int port = yaml(Path.of("src/main/resources/application.yml"))
                .at("/server/port")
                .asInt();

        assertThat(texts(service("passerelle").path("ports"))).containsExactly("127.0.0.1:8080:" + port);
        assertThat(Files.readString(Path.of("Dockerfile"))).contains("EXPOSE " + port + "\n");
        assertThat(service("passerelle").path("healthcheck").toString()).contains("/127.0.0.1/" + port + " ");
        assertThat(services().stream().filter(name -> service(name).has("ports")))
                .containsExactly("passerelle");
    }

    @Test
    void imageIsBuiltAndRunWithTheJavaOfThePom() throws IOException {
        String dockerfile = Files.readString(Path.of("Dockerfile"));

        assertThat(Files.readString(Path.of("pom.xml"))).contains("<java.version>25</java.version>");
        assertThat(dockerfile.lines().filter(line -> line.startsWith("FROM ")))
                .containsExactly("FROM maven:3.9-eclipse-temurin-25 AS build", "FROM eclipse-temurin:25-jre");
        assertThat(dockerfile).contains("mvn --batch-mode --quiet -DskipTests package\n");
        for (String folder : List.of("bpmn", "forms", "src")) {
            assertThat(dockerfile).contains("COPY " + folder + " " + folder + "\n");
        }
    }

    /// `RealJarIT` says what that jar holds.
    @Test
    void theJarThatIsShippedIsTheOneWithoutAnEngine() throws IOException {
        assertThat(Files.readString(Path.of("Dockerfile")).lines().filter(line -> line.contains(".jar ")))
                .containsExactly("COPY --from=build /build/target/passerelle-*-real.jar passerelle.jar");
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<classifier>real</classifier>");
    }

    @Test
    void everyVolumeIsDeclaredAndEveryDependencyHealthyFirst() {
        List<String> used = new ArrayList<>();
        for (String name : services()) {
            texts(service(name).path("volumes")).forEach(volume -> used.add(volume.substring(0, volume.indexOf(':'))));
            service(name).path("depends_on").properties().forEach(other -> {
                assertThat(services()).contains(other.getKey());
                assertThat(other.getValue().path("condition").asString()).isEqualTo("service_healthy");
            });
        }

        assertThat(compose.path("volumes").propertyNames()).containsExactlyInAnyOrderElementsOf(used);
    }

    private static Stream<String> names(String prefix, Class<?> settings) {
        return Stream.of(settings.getRecordComponents())
                .flatMap(part -> part.getType().isRecord()
                        ? names(prefix + name(part) + "_", part.getType())
                        : Stream.of(prefix + name(part)));
    }

    private static String name(RecordComponent part) {
        return part.getName().toUpperCase(Locale.ROOT);
    }

    private String setting(String name) {
        return application.getRequiredProperty(name);
    }

    private List<String> services() {
        return List.copyOf(compose.path("services").propertyNames());
    }

    private JsonNode service(String name) {
        return compose.path("services").path(name);
    }

    private String text(String service, String property) {
        return service(service).path(property).asString();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private Map<String, String> environment(String service) {
        return service(service).path("environment").properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, variable -> variable.getValue().asString()));
    }

    /// As the application sees the variables of its container.
    private StandardEnvironment environmentOf(String service) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        service + "-systemEnvironment", new HashMap<>(environment(service))));
        ConfigurationPropertySources.attach(environment);
        return environment;
    }

    private static JsonNode yaml(Path file) {
        try {
            Object tree = new Yaml().load(Files.readString(file));
            return new JsonMapper().valueToTree(tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
