package org.touchstone.labeling;

import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.PersonErased;

/** Gives back what somebody who is erased holds open, and takes out everything they wrote; their answers stay. */
@Component
class WordsErasure {

    private final OpenLeases open;
    private final Releases releases;
    private final JdbcClient sql;

    WordsErasure(OpenLeases open, Releases releases, JdbcClient sql) {
        this.open = open;
        this.releases = releases;
        this.sql = sql;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PersonErased event) {
        var worker = event.person();
        open.of(worker).stream()
                .map(Lease::study)
                .collect(Collectors.toUnmodifiableSet())
                .forEach(study -> releases.release(study, worker));
        sql.sql("select labeling.erase_words(:worker)")
                .param("worker", worker.value())
                .query((_, _) -> worker)
                .single();
    }
}
