package org.touchstone.sampling;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.AuditTrail;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;

/** By what the queues of studies are ordered. */
@Service
@Transactional
public class Rules {

    private final RuleTable rules;
    private final PlacementTable placements;
    private final Studies studies;
    private final AuditTrail audit;

    Rules(RuleTable rules, PlacementTable placements, Studies studies, AuditTrail audit) {
        this.rules = rules;
        this.placements = placements;
        this.studies = studies;
        this.audit = audit;
    }

    /** The study's rule. */
    @Transactional(readOnly = true)
    public Rule of(StudyId study) {
        return rules.find(studies.find(study).id()).orElse(Rule.USUAL);
    }

    /** Gives the study a rule; it holds from the next ordering on. */
    public void set(StudyId study, Rule rule, PersonId by) {
        rules.set(studies.find(study).id(), rule);
        audit.record(
                by,
                "selection-changed",
                "study " + study,
                Map.of("strategy", rule.strategy().key(), "share", Double.toString(rule.share())));
    }

    void placed(StudyId study, Rule rule, List<Ordering.Place> places) {
        placements.keep(study, rule.strategy(), places);
    }

    @Transactional(readOnly = true)
    Map<ComparisonId, Arm> arms(StudyId study) {
        return placements.arms(study);
    }
}
