package org.touchstone.labeling;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.AuditTrail;
import org.touchstone.accounts.PersonId;
import org.touchstone.studies.Standings;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Refusal;

/** Carries words from researchers to one worker, who sees them at work until they say that they have read them. */
@Service
public class Notices {

    private static final int LONGEST = 2_000;
    private static final int MOST = 50;

    private final NoticeTable notices;
    private final Standings standings;
    private final AuditTrail audit;
    private final Times times;

    Notices(NoticeTable notices, Standings standings, AuditTrail audit, Times times) {
        this.notices = notices;
        this.standings = standings;
        this.audit = audit;
        this.times = times;
    }

    /** Tells a worker something; refuses people who never were members, and what is empty or longer than 2,000 letters. */
    @Transactional
    public void send(StudyId study, PersonId worker, String words, PersonId by) {
        var stripped = words.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST || stripped.indexOf('\0') >= 0) {
            throw new InvalidNotice();
        }
        if (standings.find(study, worker).isEmpty()) {
            throw new NotAMember();
        }
        notices.insert(study, worker, stripped, by, times.now());
        audit.record(by, "worker-told", study.toString(), Map.of("worker", worker.toString()));
    }

    /** Returns what a worker was told in a study, the last in front; 50 at most. */
    @Transactional(readOnly = true)
    public List<Notice> of(StudyId study, PersonId worker) {
        return notices.of(study, worker, MOST);
    }

    /** Returns what a worker has not read yet in any study, the first in front. */
    @Transactional(readOnly = true)
    public List<Notice> unread(PersonId worker) {
        return notices.unread(worker);
    }

    /** Returns what a worker has not read yet in one study. */
    @Transactional(readOnly = true)
    public List<Notice> unread(StudyId study, PersonId worker) {
        return notices.unread(worker).stream()
                .filter(notice -> notice.study().equals(study))
                .toList();
    }

    /** Notes that a worker has read something of theirs; a second time changes nothing. */
    @Transactional
    public void read(UUID notice, PersonId worker) {
        notices.read(notice, worker, times.now());
    }

    private static final class InvalidNotice extends Refusal.Invalid {
        InvalidNotice() {
            super("invalid-notice", "words", "A message is a text of 1 to 2,000 characters");
        }
    }
}
