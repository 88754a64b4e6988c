package org.touchstone.quality;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.PersonView;
import org.touchstone.studies.Recruit;
import org.touchstone.studies.Recruiting;
import org.touchstone.studies.Standing;
import org.touchstone.studies.Standings;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Refusal;

/** Who works or worked in a study, by pseudonym. */
@Service
@Transactional(readOnly = true)
public class Roster {

    private final Studies studies;
    private final Standings standings;
    private final Recruiting recruiting;
    private final People people;

    Roster(Studies studies, Standings standings, Recruiting recruiting, People people) {
        this.studies = studies;
        this.standings = standings;
        this.recruiting = recruiting;
        this.people = people;
    }

    /**
     * A worker of a study.
     *
     * @param external whether they judged elsewhere and their judgments came in a file
     * @param completed whether they came from another platform and have ended their work there
     */
    public record Entry(
            PersonId id, String pseudonym, boolean simulated, boolean external, Standing standing, boolean completed) {

        /** The state in a word: elsewhere, gone, completed, or what a researcher decided. */
        public String state() {
            if (external) {
                return "elsewhere";
            }
            if (!standing.present()) {
                return "gone";
            }
            if (completed && standing.mayWork()) {
                return "finished";
            }
            return switch (standing.state()) {
                case ACTIVE -> "active";
                case PAUSED -> "paused";
                case FINISHED -> "finished";
            };
        }
    }

    /** Returns everybody who is or was a member, by pseudonym. */
    public List<Entry> of(StudyId study) {
        var known = standings.of(studies.find(study).id());
        var views = people.findAll(known.stream().map(Standing::worker).toList()).stream()
                .collect(Collectors.toMap(PersonView::id, Function.identity()));
        var completed = recruiting.of(study).stream()
                .filter(recruit -> recruit.ended().isPresent())
                .map(Recruit::worker)
                .collect(Collectors.toSet());
        return known.stream()
                .filter(standing -> views.containsKey(standing.worker()))
                .map(standing -> entry(standing, views, completed.contains(standing.worker())))
                .sorted(Comparator.comparing(Entry::pseudonym))
                .toList();
    }

    /** Returns the worker of this pseudonym; refuses one that is not of the study. */
    public Entry find(StudyId study, String pseudonym) {
        return of(study).stream()
                .filter(entry -> entry.pseudonym().equals(pseudonym))
                .findFirst()
                .orElseThrow(UnknownWorker::new);
    }

    private static Entry entry(Standing standing, Map<PersonId, PersonView> views, boolean completed) {
        var view = views.get(standing.worker());
        if (view == null) {
            throw new IllegalStateException("A member is nobody: " + standing.worker());
        }
        return new Entry(view.id(), view.pseudonym(), view.simulated(), view.judgedElsewhere(), standing, completed);
    }

    private static final class UnknownWorker extends Refusal.NotFound {
        UnknownWorker() {
            super("unknown-worker", "There is no worker of this pseudonym in the study");
        }
    }
}
