package org.touchstone.studies;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.PersonErased;

/**
 * Ends every membership of somebody who is erased and strikes what was written about them. That they were a member, and which
 * consent they gave when, stays: the consent is what the use of their judgments rests on.
 */
@Component
class MembershipErasure {

    private final Studies studies;
    private final JdbcClient sql;

    MembershipErasure(Studies studies, JdbcClient sql) {
        this.studies = studies;
        this.sql = sql;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PersonErased event) {
        studies.ofMember(event.person()).forEach(study -> studies.leave(study.id(), event.person(), event.person()));
        sql.sql("""
            update studies.study_member
            set state = case state when 'PAUSED' then 'FINISHED' else state end, state_reason = null, state_note = null
            where person_id = :person and (state_reason is not null or state_note is not null)
            """).param("person", event.person().value()).update();
        sql.sql("delete from studies.unsaved_form where person_id = :person")
                .param("person", event.person().value())
                .update();
    }
}
