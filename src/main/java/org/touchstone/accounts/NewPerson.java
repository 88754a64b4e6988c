package org.touchstone.accounts;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A person about to be taken in.
 *
 * @param email in lower case, or null for somebody who only ever uses tokens
 * @param simulated whether a program judges under this name; such a person is a worker and has no e-mail address
 */
public record NewPerson(String name, @Nullable String email, Set<Role> roles, boolean simulated) {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

    public NewPerson {
        name = name.strip();
        email = acceptable(email);
        roles = Set.copyOf(roles);
        if (name.isEmpty() || name.length() > 200) {
            throw new Unacceptable("name", "A name has 1 to 200 characters.");
        }
        if (roles.isEmpty()) {
            throw Unacceptable.by("none", "roles", "Give at least one role.");
        }
        if (simulated && (email != null || !roles.equals(Set.of(Role.WORKER)))) {
            throw new Unacceptable("simulated", "A simulated person is a worker without an e-mail address.");
        }
    }

    private static @Nullable String acceptable(@Nullable String email) {
        if (email == null || email.isBlank()) {
            return null;
        }
        var normalised = normalised(email);
        if (normalised.length() > 254 || !EMAIL.matcher(normalised).matches()) {
            throw new Unacceptable("email", "This is not an e-mail address: it needs a part before and after one @.");
        }
        return normalised;
    }

    /** The form in which e-mail addresses are kept and compared. */
    static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
