package org.touchstone.quality;

import java.util.Optional;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Phrase;

/** Somewhere else to look before a comparison is decided on; whoever knows such a place implements this. */
public interface CaseReference {

    /** Where there is something about the comparison; empty where there is nothing. */
    Optional<Link> of(StudyId study, ComparisonId comparison);

    /**
     * A place to look.
     *
     * @param words what the link says
     * @param address within this application, beginning with a slash
     */
    record Link(Phrase words, String address) {}
}
