package org.touchstone.labeling;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.studies.StudyId;

/** Which comparisons hold the texts of a study: those in its queue, and those that workers made by rewriting a response. */
@Repository
@Transactional(readOnly = true)
public class StudyTexts {

    private static final String ALL = """
        (select comparison_id from labeling.queue_entry where study_id = :study
         union select edited_id from labeling.edit where study_id = :study) t
        """;

    private final JdbcClient sql;

    StudyTexts(JdbcClient sql) {
        this.sql = sql;
    }

    /** How many there are. */
    public int count(StudyId study) {
        return sql.sql("select count(*) from " + ALL)
                .param("study", study.value())
                .query(Integer.class)
                .single();
    }

    /** The next ones in the order of their identifiers, from the first on where nothing comes before them. */
    public List<ComparisonId> after(StudyId study, @Nullable ComparisonId before, int most) {
        return sql.sql("select comparison_id from " + ALL
                        + " where comparison_id > :before order by comparison_id limit :most")
                .param("study", study.value())
                .param("before", before == null ? new UUID(0, 0) : before.value())
                .param("most", most)
                .query((row, _) -> new ComparisonId(row.getObject(1, UUID.class)))
                .list();
    }
}
