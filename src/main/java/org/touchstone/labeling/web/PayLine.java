package org.touchstone.labeling.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.PlatformAccount;
import org.touchstone.labeling.pay.Payroll;
import org.touchstone.studies.Recruit;
import org.touchstone.studies.Recruit.Completion;
import org.touchstone.studies.Recruit.Reason;
import org.touchstone.support.Csv;
import org.touchstone.support.Moment;
import org.touchstone.support.Phrase;

/**
 * What one worker did and earns, as pages and programs read it; seconds of active time to the tenth.
 *
 * @param platformId what the platform calls them; null where nobody asked or they came in another way
 * @param amount in the currency of the sheet; null without a rate
 */
record PayLine(
        String pseudonym,
        @Nullable String platform,
        @Nullable String platformId,
        @Nullable String platformTask,
        @Nullable String platformPart,
        int judgments,
        int skips,
        BigDecimal activeSeconds,
        @Nullable BigDecimal medianSeconds,
        @Nullable Instant firstAt,
        @Nullable Instant lastAt,
        @Nullable Instant arrivedAt,
        @Nullable Instant completedAt,
        @Nullable Reason completedBy,
        @Nullable BigDecimal amount) {

    static final String HEADER =
            "pseudonym,platform,platform_id,platform_task,platform_part,judgments,skips,active_seconds,"
                    + "median_seconds,first_at,last_at,arrived_at,completed_at,completed_by,amount";

    /** Who worked: the pseudonym and, where it was asked for, the platform's account. */
    record Who(String pseudonym, @Nullable PlatformAccount account) {}

    static PayLine of(Who who, Payroll.Entry entry, @Nullable BigDecimal amount) {
        var account = Optional.ofNullable(who.account());
        var time = entry.work().time();
        var recruit = Optional.ofNullable(entry.recruit());
        var completion = recruit.flatMap(Recruit::ended);
        return new PayLine(
                who.pseudonym(),
                account.map(PlatformAccount::platform).orElse(null),
                account.map(PlatformAccount::account).orElse(null),
                account.map(PlatformAccount::task).orElse(null),
                account.map(PlatformAccount::part).orElse(null),
                entry.work().judgments(),
                entry.work().skips(),
                seconds(time.active()),
                Optional.ofNullable(time.median()).map(PayLine::seconds).orElse(null),
                time.first(),
                time.last(),
                recruit.map(Recruit::arrivedAt).orElse(null),
                completion.map(Completion::at).orElse(null),
                completion.map(Completion::reason).orElse(null),
                amount);
    }

    /** The active time as hours, minutes and seconds. */
    public String active() {
        return clock(activeSeconds);
    }

    /** When the first answer came, in words. */
    public @Nullable String first() {
        return firstAt == null ? null : Moment.text(firstAt);
    }

    /** When the last answer came, in words. */
    public @Nullable String last() {
        return lastAt == null ? null : Moment.text(lastAt);
    }

    /** When the work ended, in words. */
    public @Nullable String completed() {
        return completedAt == null ? null : Moment.text(completedAt);
    }

    /** Why the work ended. */
    public @Nullable Phrase by() {
        return completedBy == null
                ? null
                : Phrase.of("recruiting.pay.by-"
                        + completedBy.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    String csv() {
        return Csv.row(
                pseudonym,
                platform,
                platformId,
                platformTask,
                platformPart,
                judgments,
                skips,
                activeSeconds,
                medianSeconds,
                firstAt,
                lastAt,
                arrivedAt,
                completedAt,
                completedBy,
                amount);
    }

    static BigDecimal seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3).setScale(1, RoundingMode.HALF_UP);
    }

    static String clock(BigDecimal seconds) {
        long whole = seconds.setScale(0, RoundingMode.HALF_UP).longValue();
        return "%d:%02d:%02d".formatted(whole / 3600, whole / 60 % 60, whole % 60);
    }
}
