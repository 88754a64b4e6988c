package org.touchstone.accounts;

import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the first person in: an admin with the password from the settings, or with a one-time password. */
@Component
class FirstAdmin {

    private final People people;
    private final Persons persons;
    private final Passwords passwords;
    private final Secrets secrets;
    private final JdbcClient jdbc;

    FirstAdmin(People people, Persons persons, Passwords passwords, Secrets secrets, JdbcClient jdbc) {
        this.people = people;
        this.persons = persons;
        this.passwords = passwords;
        this.secrets = secrets;
        this.jdbc = jdbc;
    }

    /** Makes the first admin where there is nobody; returns the one-time password if it had to make one up. */
    @Transactional
    Optional<String> enrol(Settings settings) {
        // Processes that start together take turns here; the second finds somebody and does nothing.
        jdbc.sql("lock table accounts.person in share row exclusive mode").update();
        if (persons.count() > 0) {
            settings.givenPassword().ifPresent(this::replaceUnusedOneTimePassword);
            return Optional.empty();
        }
        var given = settings.givenPassword();
        var password = given.orElseGet(secrets::typeable);
        var admin = people.enrol(new NewPerson("First admin", settings.address(), EnumSet.allOf(Role.class), false));
        admin.takePassword(passwords.hash(password), given.isEmpty());
        return given.isEmpty() ? Optional.of(password) : Optional.empty();
    }

    /** Lets in whoever lost the one-time password before its first use; once it was used, settings change nothing. */
    private void replaceUnusedOneTimePassword(String password) {
        var admins = persons.findAdmins();
        if (admins.stream().allMatch(Person::hasOneTimePassword)) {
            var first = admins.getFirst();
            first.takePassword(passwords.hash(password), false);
            persons.saveAndFlush(first);
        }
    }

    /**
     * Who the first admin is to be.
     *
     * @param email the address to sign in with; {@code admin@localhost} if not given
     * @param password the password to sign in with; one is made up and printed if not given
     */
    @ConfigurationProperties("touchstone.admin")
    record Settings(@Nullable String email, @Nullable String password) {

        String address() {
            return email == null || email.isBlank() ? "admin@localhost" : NewPerson.normalised(email);
        }

        Optional<String> givenPassword() {
            return Optional.ofNullable(password).filter(text -> !text.isBlank());
        }
    }
}
