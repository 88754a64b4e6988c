package org.touchstone.quality.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Outcome;
import org.touchstone.quality.consensus.ConsensusReport;
import org.touchstone.quality.consensus.Discord;
import org.touchstone.quality.consensus.SoftLabel;
import org.touchstone.support.Csv;

/**
 * The label of a comparison in a file.
 *
 * @param adjudicated what researchers decided, which stands before the winner; null where they did not
 * @param digest names the judgments that the label rests on
 */
record LabelLine(
        ComparisonId comparison,
        SoftLabel.Votes votes,
        @JsonProperty("p_first") double first,
        @JsonProperty("p_tie") double tie,
        @JsonProperty("p_second") double second,
        Outcome winner,
        Discord type,
        @Nullable Outcome adjudicated,
        String method,
        String digest) {

    static final String HEADER =
            "comparison,first,ties,second,simulated,p_first,p_tie,p_second,winner,type,adjudicated,method,digest";

    static LabelLine of(SoftLabel label, ConsensusReport report) {
        var chances = label.chances();
        return new LabelLine(
                label.comparison(),
                label.votes(),
                chances.first(),
                chances.tie(),
                chances.second(),
                label.winner(),
                label.discord(),
                label.adjudicated(),
                report.method().chosen().key(),
                report.labels().digest());
    }

    String csv() {
        return Csv.row(
                comparison,
                votes.first(),
                votes.ties(),
                votes.second(),
                votes.simulated(),
                first,
                tie,
                second,
                winner,
                type,
                adjudicated,
                method,
                digest);
    }
}
