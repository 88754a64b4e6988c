package org.touchstone.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.support.Refusal;

/** Slows down whoever makes workers by the dozen: so many arrivals by link from one network address in a while. */
@Service
public class ArrivalThrottle {

    private final ArrivalSettings settings;
    private final JdbcClient sql;
    private final Clock clock;

    ArrivalThrottle(ArrivalSettings settings, JdbcClient sql, Clock clock) {
        this.settings = settings;
        this.sql = sql;
        this.clock = clock;
    }

    /** Counts an arrival, for good even when it comes to nothing; refuses one too many. */
    @Transactional
    public void arrive(String address) {
        var now = clock.instant();
        var old = now.minus(settings.window());
        forget(old);
        int arrivals = sql.sql("""
            insert into accounts.arrival_throttle as t (address, since, arrivals) values (:address, :now, 1)
            on conflict (address) do update set
                since = case when t.since < :old then :now else t.since end,
                arrivals = case when t.since < :old then 1 else t.arrivals + 1 end
            returning arrivals
            """)
                .param("address", address)
                .param("now", Timestamp.from(now))
                .param("old", Timestamp.from(old))
                .query(Integer.class)
                .single();
        if (arrivals > settings.perAddress()) {
            throw new TooManyArrivals(settings.window().toMinutes());
        }
    }

    private void forget(Instant old) {
        sql.sql("""
            delete from accounts.arrival_throttle where address in
                (select address from accounts.arrival_throttle where since < :old limit 100 for update skip locked)
            """).param("old", Timestamp.from(old)).update();
    }

    private static final class TooManyArrivals extends Refusal.TooMany {
        TooManyArrivals(long minutes) {
            super(
                    "too-many-arrivals",
                    "Too many people came from your network at once. Open the link again in %d minutes."
                            .formatted(Math.max(1, minutes)),
                    Math.max(1, minutes));
        }
    }
}
