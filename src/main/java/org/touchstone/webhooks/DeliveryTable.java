package org.touchstone.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.webhooks.Delivery.Problem;
import org.touchstone.webhooks.Delivery.Progress;
import org.touchstone.webhooks.Delivery.State;
import org.touchstone.webhooks.Message.Address;
import org.touchstone.webhooks.Message.Content;

/** The rows of {@code webhooks.delivery}; also the queue that senders claim them from. */
@Component
class DeliveryTable {

    private static final String CLAIM = """
        update webhooks.delivery d set next_at = :until, attempts = d.attempts + 1, tried_at = :now
        from webhooks.endpoint e
        where e.id = d.endpoint_id and d.id in (
            select due.id from webhooks.delivery due join webhooks.endpoint open on open.id = due.endpoint_id
            where due.state = 'WAITING' and due.next_at <= :now and open.paused_at is null
            order by due.next_at limit :most for update of due skip locked)
        returning d.*, e.url, e.secret
        """;

    private final JdbcClient sql;

    DeliveryTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(UUID endpoint, Content content, Instant at) {
        sql.sql("""
            insert into webhooks.delivery (endpoint_id, event_id, topic, body, made_at, state, next_at)
            values (:endpoint, :event, :topic, :body, :at, 'WAITING', :at)
            """)
                .param("endpoint", endpoint)
                .param("event", content.event())
                .param("topic", content.topic().code())
                .param("body", content.body())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Takes some that are due; where nothing is heard of them until then, they are due again. */
    List<Message> claim(int most, Instant now, Instant until) {
        return sql.sql(CLAIM)
                .param("most", most)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .query(DeliveryTable::message)
                .list();
    }

    /** Notes what came of an attempt; it is tried again then, or is done with where that is null. */
    void note(UUID id, Reply reply, @Nullable Instant again) {
        var problem = reply.problem();
        sql.sql("""
            update webhooks.delivery
            set state = :state, next_at = cast(:again as timestamptz), status = cast(:status as smallint), problem = :problem
            where id = :id
            """)
                .param("id", id)
                .param("state", state(reply, again).name())
                .param("again", again == null ? null : Timestamp.from(again))
                .param("status", reply.status())
                .param("problem", problem == null ? null : problem.name())
                .update();
    }

    private static State state(Reply reply, @Nullable Instant again) {
        if (reply.isWell()) {
            return State.DELIVERED;
        }
        return again == null ? State.FAILED : State.WAITING;
    }

    /** Whether there is such a one; it is due from then on, with as many attempts before it as a new one. */
    boolean again(UUID id, Instant at) {
        return sql.sql("""
            update webhooks.delivery set state = 'WAITING', attempts = 0, next_at = :at where id = :id
            """).param("id", id).param("at", Timestamp.from(at)).update() == 1;
    }

    /** The newest. */
    List<Delivery> latest(int most) {
        return sql.sql("""
            select d.*, e.url from webhooks.delivery d join webhooks.endpoint e on e.id = d.endpoint_id
            order by d.id desc limit :most
            """).param("most", most).query(DeliveryTable::delivery).list();
    }

    void clear(Instant before) {
        sql.sql("delete from webhooks.delivery where state <> 'WAITING' and made_at < ?")
                .param(Timestamp.from(before))
                .update();
    }

    private static Message message(ResultSet row, int number) throws SQLException {
        return new Message(
                row.getObject("id", UUID.class),
                row.getObject("endpoint_id", UUID.class),
                new Content(
                        row.getObject("event_id", UUID.class), Topic.of(row.getString("topic")), row.getString("body")),
                new Address(row.getString("url"), row.getString("secret")),
                row.getInt("attempts"));
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getObject("event_id", UUID.class),
                Topic.of(row.getString("topic")),
                row.getString("url"),
                row.getTimestamp("made_at").toInstant(),
                progress(row));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        var problem = row.getString("problem");
        return new Progress(
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                instant(row, "tried_at"),
                instant(row, "next_at"),
                row.getObject("status", Integer.class),
                problem == null ? null : Problem.valueOf(problem));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
