package org.touchstone.support.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DatabaseConfigurationTests {

    @TempDir
    private Path home;

    @Test
    void usesTheGivenServerAndStartsNone() {
        context("jdbc:postgresql://db.example:5432/labels", "touchstone.database.username=ada")
                .run(context -> {
                    var details = context.getBean(JdbcConnectionDetails.class);
                    assertThat(details.getJdbcUrl()).isEqualTo("jdbc:postgresql://db.example:5432/labels");
                    assertThat(details.getUsername()).isEqualTo("ada");
                    assertThat(details.getPassword()).isNull();
                    assertThat(home).isEmptyDirectory();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres://ada:secret@db.example/labels", "jdbc:mysql://db.example/secret", "secret"})
    void saysWhichFormOfAddressIsExpected(String url) {
        context(url).run(context -> {
            assertThat(context).hasFailed();
            assertThat(context).getFailure().rootCause().isInstanceOfSatisfying(DatabaseUnavailable.class, refusal -> {
                assertThat(refusal.remedy()).contains("jdbc:postgresql://HOST:5432/DATABASE");
                assertThat(refusal)
                        .hasMessageContaining("DATABASE_URL")
                        .message()
                        .doesNotContain("secret");
            });
        });
    }

    private ApplicationContextRunner context(String url, String... properties) {
        return new ApplicationContextRunner()
                .withUserConfiguration(Child.Application.class)
                .withPropertyValues("touchstone.home=" + home, "touchstone.database.url=" + url)
                .withPropertyValues(properties);
    }
}
