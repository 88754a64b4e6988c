package org.touchstone.accounts;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.support.Refusal;

/** Passwords: what they must be like, whether one is right, and how it changes. */
@Service
public class Passwords {

    /** The fewest characters that a password has. */
    public static final int SHORTEST = 12;

    private static final int LONGEST_BYTES = 72;
    private static final int FEWEST_DIFFERENT = 5;

    private final Persons persons;
    private final AuditTrail audit;
    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final String nobodysHash = hash("nobody has this password");

    Passwords(Persons persons, AuditTrail audit) {
        this.persons = persons;
        this.audit = audit;
    }

    /** Returns the person whom e-mail address and password belong to; takes as long when there is no such person. */
    @Transactional(readOnly = true)
    public Optional<SignedIn> check(String email, String password) {
        var person = persons.findByEmail(NewPerson.normalised(email)).filter(Person::canSignIn);
        var kept = person.map(Person::passwordHash).orElse(nobodysHash);
        boolean right = encoder.matches(cut(password), kept);
        return right ? person.map(Person::signedIn) : Optional.empty();
    }

    /** Returns the person of a session as they are now, unless the session has ended since it began. */
    @Transactional(readOnly = true)
    public Optional<SignedIn> continued(PersonId id, int generation) {
        return persons.findById(id)
                .filter(Person::mayContinue)
                .map(Person::signedIn)
                .filter(signedIn -> signedIn.generation() == generation);
    }

    /** Changes a person's own password, which ends all their sessions; the answer begins a new one. */
    @Transactional
    public SignedIn change(PersonId id, String present, String wanted) {
        var person = persons.findById(id).orElseThrow(() -> new People.PersonUnknown(id));
        if (!encoder.matches(cut(present), person.passwordHash())) {
            throw new WrongPassword();
        }
        if (wanted.equals(present)) {
            throw Unacceptable.by("same", "password", "Choose a password different from the present one.");
        }
        return give(person, wanted);
    }

    SignedIn give(Person person, String wanted) {
        requireGood(wanted, person.email());
        person.takePassword(hash(wanted), false);
        persons.saveAndFlush(person);
        audit.record(person.id(), "password-changed", person.view().name());
        return person.signedIn();
    }

    String hash(String password) {
        var hash = encoder.encode(cut(password));
        if (hash == null) {
            throw new IllegalStateException("The encoder made no hash");
        }
        return hash;
    }

    static void requireGood(String password, @Nullable String email) {
        if (password.length() < SHORTEST) {
            throw Unacceptable.by(
                    "short", "password", "A password has at least " + SHORTEST + " characters.", SHORTEST);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw Unacceptable.by(
                    "long", "password", "A password has at most " + LONGEST_BYTES + " characters.", LONGEST_BYTES);
        }
        if (password.chars().distinct().count() < FEWEST_DIFFERENT) {
            throw Unacceptable.by(
                    "plain",
                    "password",
                    "Use at least " + FEWEST_DIFFERENT + " different characters.",
                    FEWEST_DIFFERENT);
        }
        if (password.equalsIgnoreCase(email)) {
            throw Unacceptable.by("email", "password", "Your e-mail address is too easy to guess as a password.");
        }
    }

    /** Longer input can never be right; bcrypt refuses to look at it, so it is cut to something that is wrong as well. */
    private static String cut(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES ? password : "";
    }

    private static final class WrongPassword extends Refusal.Invalid {
        WrongPassword() {
            super("password-wrong", "present", "This is not your present password.");
        }
    }
}
