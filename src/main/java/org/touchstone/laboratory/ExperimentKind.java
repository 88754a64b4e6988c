package org.touchstone.laboratory;

import java.util.List;

/**
 * A study of the papers that can be done with anybody's data. An experiment of the kind consists of cells, such as one for each size and
 * seed; cells are worked out one after another and kept, so that an experiment whose process dies goes on with the cell it was at. Every bean of
 * this type is offered.
 *
 * <p>Titles and explanations are messages: {@code laboratory.kind.NAME.title}, {@code .question}, {@code .source} (paper and section), and for each
 * field {@code laboratory.NAME.FIELD} and {@code laboratory.NAME.FIELD.hint}.
 */
public interface ExperimentKind {

    /** What the kind is called in the database and in addresses: small letters and hyphens. */
    String name();

    /** Goes up with every change of what is computed; findings of another version are shown as such. */
    int version();

    /** What is asked for, in the order of the form. */
    List<Field> fields();

    /**
     * The cells of an experiment with these settings, in the order in which they are worked out. Refuses settings that do not go together.
     *
     * @param bench to look at the data with; nothing may be worked out here
     */
    List<Cell> plan(Bench bench);

    /**
     * Works one cell out: a pure function of the settings, the data that they name, the cell and this version of the kind, on the same
     * machine. Things that several cells need may be kept in the experiment's folder, by whichever cell comes to them first.
     */
    Measures work(Cell cell, Bench bench);

    /**
     * Tells what was found so far; called with the findings of the cells that are done, perhaps not all.
     *
     * @param findings in the order of the plan
     */
    Report report(Settings settings, List<Finding> findings);
}
