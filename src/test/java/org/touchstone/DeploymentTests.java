package org.touchstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The container files cannot be run by the build, so their promises are read. */
class DeploymentTests {

    private final Map<String, Object> services = map(compose().get("services"));

    @Test
    void theDatabaseKeepsItsDataAboveTheVersionedFolder() {
        assertThat(map(services.get("database"))).containsEntry("image", "postgres:18");
        assertThat(map(services.get("database")).get("volumes")).isEqualTo(List.of("database:/var/lib/postgresql"));
        assertThat(map(compose().get("volumes"))).containsKey("database");
    }

    @Test
    void theApplicationWaitsForAHealthyDatabaseAndUsesIt() {
        var app = map(services.get("app"));
        assertThat(map(map(app.get("depends_on")).get("database"))).containsEntry("condition", "service_healthy");
        assertThat(map(app.get("environment")))
                .containsEntry("DATABASE_URL", "jdbc:postgresql://database:5432/touchstone")
                .containsKeys("DATABASE_USERNAME", "DATABASE_PASSWORD");
    }

    @Test
    void everyServiceTellsWhetherItIsHealthy() {
        assertThat(services).allSatisfy((_, service) -> assertThat(map(service)).containsKey("healthcheck"));
    }

    @Test
    void severalApplicationsFitBesideEachOther() {
        assertThat(map(services.get("app"))).doesNotContainKey("container_name");
        assertThat(map(services.get("app")).get("ports"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .allMatch(port -> port.toString().matches("8080-\\d+:8080"));
    }

    @Test
    void noPasswordIsWrittenDown() throws IOException {
        assertThat(Files.readString(Path.of("docker-compose.yml")).lines())
                .filteredOn(line -> line.contains("PASSWORD:"))
                .allMatch(line -> line.contains("${"));
    }

    @Test
    void theImageRunsAsAnOrdinaryUserOnWhatTheContextHolds() throws IOException {
        var build = map(map(services.get("app")).get("build"));
        var dockerfile = Files.readString(Path.of(String.valueOf(build.get("dockerfile"))));
        assertThat(dockerfile).containsPattern("(?m)^USER touchstone$").contains("eclipse-temurin:25-jre");
        assertThat(Files.readString(Path.of(".dockerignore"))).contains("!pom.xml", "!src", "!db", "!frontend/js");
    }

    private static Map<String, Object> compose() {
        try (var file = Files.newBufferedReader(Path.of("docker-compose.yml"))) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @SuppressWarnings("unchecked") // YAML mappings have text keys
    private static Map<String, Object> map(@Nullable Object node) {
        assertThat(node).isInstanceOf(Map.class);
        return (Map<String, Object>) Objects.requireNonNull(node);
    }
}
