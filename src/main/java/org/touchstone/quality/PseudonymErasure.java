package org.touchstone.quality;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.PersonErased;

/** Stored figures name workers by pseudonym; that of somebody who is erased gives way to their label. */
@Component
class PseudonymErasure {

    private final JdbcClient sql;

    PseudonymErasure(JdbcClient sql) {
        this.sql = sql;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PersonErased event) {
        sql.sql("""
            update quality.report
            set figures = cast(replace(cast(figures as text), to_json(cast(:pseudonym as text))::text, to_json(cast(:label as text))::text) as jsonb)
            where study_id in (select study_id from labeling.ledger where worker_id = :worker)
              and position(to_json(cast(:pseudonym as text))::text in cast(figures as text)) > 0
            """)
                .param("pseudonym", event.pseudonym())
                .param("label", event.label())
                .param("worker", event.person().value())
                .update();
    }
}
