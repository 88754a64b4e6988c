package org.touchstone.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "touchstone.admin.email=lonely@example.org")
@DirtiesContext
class FirstAdminTests {

    private static final Pattern PASSWORD = Pattern.compile("password {3}(\\S+)");

    private final FirstStart start;
    private final FirstAdmin firstAdmin;
    private final JdbcClient jdbc;
    private final int port;

    FirstAdminTests(
            @Autowired FirstStart start,
            @Autowired FirstAdmin firstAdmin,
            @Autowired JdbcClient jdbc,
            @LocalServerPort int port) {
        this.start = start;
        this.firstAdmin = firstAdmin;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void getsAOneTimePasswordPrintedOnceThatOpensOnlyThePageOfItsChange(CapturedOutput output) {
        var oneTime = printed(output);
        var visitor = new WebVisitor(port);
        assertThat(visitor.signIn("lonely@example.org", oneTime).statusCode()).isEqualTo(302);
        assertThat(visitor.get("/people").headers().firstValue("Location").orElse(""))
                .endsWith("/account/password");

        var change = Map.of("present", oneTime, "password", "my own good password");
        visitor.submit("/account/password", "/account/password", change);
        assertThat(visitor.get("/people").statusCode()).isEqualTo(200);
        assertThat(signIn(oneTime)).isEqualTo(401);

        start.run(new DefaultApplicationArguments());
        assertThat(PASSWORD.matcher(output.getAll()).results()).hasSize(1);
    }

    @Test
    void getsThePasswordOfTheSettingsWhenTheOneTimePasswordWasLost() {
        jdbc.sql("update accounts.person set password_one_time = true").update();
        firstAdmin.enrol(new FirstAdmin.Settings("lonely@example.org", "a given good password"));
        assertThat(signIn("a given good password")).isEqualTo(302);
        firstAdmin.enrol(new FirstAdmin.Settings("lonely@example.org", "too late, it was used"));
        assertThat(signIn("too late, it was used")).isEqualTo(401);
    }

    private int signIn(String password) {
        return new WebVisitor(port).signIn("lonely@example.org", password).statusCode();
    }

    private static String printed(CapturedOutput output) {
        var password = PASSWORD.matcher(output.getAll());
        assertThat(password.find()).as("a password is printed").isTrue();
        return password.group(1);
    }
}
