package org.touchstone.accounts;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the link of another platform tells of the person who opened it.
 *
 * @param platform the platform's name in capital letters, such as {@code PROLIFIC}
 * @param account what the platform calls the person, 1 to 100 characters on one line
 * @param task what the platform calls the task that brought them, if it told
 * @param part what the platform calls this person's part in the task (submission, assignment), if it told
 */
public record PlatformAccount(
        String platform,
        String account,
        @Nullable String task,
        @Nullable String part) {

    private static final int LONGEST = 100;
    private static final Pattern PLATFORM = Pattern.compile("[A-Z_]{1,20}");
    /** What platforms put in place of a name that they did not fill in. */
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{.*}}|\\$\\{.*}|%.*%|<.*>|ASSIGNMENT_ID_NOT_AVAILABLE|null|undefined");

    public PlatformAccount {
        if (!PLATFORM.matcher(platform).matches()) {
            throw new IllegalArgumentException("A platform is named in capital letters, unlike " + platform);
        }
        account = account.strip();
        if (account.isEmpty()) {
            throw new PlatformAccountUnusable("missing", "The link does not say who you are on the platform.");
        }
        if (PLACEHOLDER.matcher(account).matches()) {
            throw new PlatformAccountUnusable("placeholder", "The platform did not put your id into the link.");
        }
        if (account.length() > LONGEST) {
            throw new PlatformAccountUnusable("too-long", "The id in the link has more than 100 characters.");
        }
        if (!isLegible(account)) {
            throw new PlatformAccountUnusable("illegible", "The id in the link holds characters that no id has.");
        }
        task = known(task);
        part = known(part);
    }

    /** What is not needed to know the person again is left out where it cannot be right. */
    private static @Nullable String known(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var stripped = text.strip();
        boolean usable = !stripped.isEmpty()
                && stripped.length() <= LONGEST
                && isLegible(stripped)
                && !PLACEHOLDER.matcher(stripped).matches();
        return usable ? stripped : null;
    }

    /** Two ids that look the same are the same: no spaces, and nothing that is not seen. */
    private static boolean isLegible(String text) {
        return text.codePoints().allMatch(PlatformAccount::isSeen);
    }

    private static boolean isSeen(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
