package org.touchstone.studies;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.PersonId;
import org.touchstone.support.Refusal;

/** What a study asks its workers to agree to and to read before they judge, and who did. */
@Service
@Transactional
public class Briefing {

    private final BriefingTable table;
    private final StudyTable studies;
    private final Clock clock;

    Briefing(BriefingTable table, StudyTable studies, Clock clock) {
        this.table = table;
        this.studies = studies;
        this.clock = clock;
    }

    /** Returns the text that workers must agree to at present; empty where the study asks for no consent. */
    @Transactional(readOnly = true)
    public Optional<ConsentVersion> consent(StudyView study) {
        return asksForConsent(study) ? table.latest(study.id()) : Optional.empty();
    }

    /** Returns every text that workers were ever asked to agree to, the newest in front. */
    @Transactional(readOnly = true)
    public List<ConsentVersion> consentVersions(StudyId study) {
        return table.versions(study);
    }

    /** Returns all that was ever agreed to, in order of time. */
    @Transactional(readOnly = true)
    public List<Consent> consents(StudyId study) {
        return table.consents(study);
    }

    /** Returns how far a member has read; refuses everybody else. */
    @Transactional(readOnly = true)
    public Briefed of(StudyId study, PersonId worker) {
        return table.briefed(study, worker).orElseThrow(NotInStudy::new);
    }

    /** Returns how far every present member has read, those who joined first in front. */
    @Transactional(readOnly = true)
    public Map<PersonId, Briefed> ofMembers(StudyId study) {
        return table.briefed(study);
    }

    /** Notes that a member agrees; refuses a version that is not in force. Agreeing again changes nothing. */
    public void agree(StudyId id, PersonId worker, int version) {
        var study = studies.hold(id).orElseThrow(UnknownStudy::new).view();
        if (of(id, worker).consent() != version || !asksForConsent(study)) {
            throw new TextChanged("consent-outdated", "The consent text has changed meanwhile; read the new one");
        }
        table.agree(id, new Consent(worker, version, clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    /** Notes that a member has read the guidelines; refuses a version that is not in force. */
    public void read(StudyId id, PersonId worker, int version) {
        studies.hold(id);
        if (of(id, worker).guidelines() != version) {
            throw new TextChanged("guidelines-outdated", "The guidelines have changed meanwhile; read the new ones");
        }
        table.read(id, worker, version, clock.instant());
    }

    /** Another text or other risks are a new version; the same ones again, after a while without, are not. */
    @EventListener
    void on(SettingsWritten event) {
        var rules = event.settings().rules().onboarding();
        var latest = table.latest(event.study());
        boolean same = latest.filter(
                        one -> one.text().equals(rules.consent()) && one.risks().equals(rules.risks()))
                .isPresent();
        if (!same && !rules.consent().isBlank()) {
            int version = latest.map(ConsentVersion::version).orElse(0) + 1;
            table.append(
                    event.study(),
                    new ConsentVersion(version, rules.consent(), rules.risks(), event.by(), clock.instant()));
        }
    }

    private static boolean asksForConsent(StudyView study) {
        return !study.settings().rules().onboarding().consent().isBlank();
    }

    private static final class NotInStudy extends Refusal.Forbidden {
        NotInStudy() {
            super("not-a-member", "You are not a member of this study");
        }
    }

    private static final class TextChanged extends Refusal.Conflict {
        TextChanged(String code, String message) {
            super(code, message);
        }
    }
}
