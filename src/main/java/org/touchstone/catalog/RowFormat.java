package org.touchstone.catalog;

import static org.touchstone.catalog.RowReader.one;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * Which class reads the rows of which format.
 *
 * @param keys whether a row has the keys of the format
 */
record RowFormat(RowReader reader, Predicate<JsonNode> keys) {

    private static final RowReader MODEL_WRITTEN =
            (row, terms) -> List.of(ReadSet.of(ModelWrittenRow.read(row, WrittenItem.behaviour(terms.fileName()))));

    private static final Map<PairFormat, RowFormat> ALL = Map.ofEntries(
            Map.entry(
                    PairFormat.HH,
                    new RowFormat(one(row -> ReadSet.of(CandidateSet.of(HhRow.read(row)))), HhRow::looksLike)),
            Map.entry(
                    PairFormat.NATIVE,
                    new RowFormat((row, terms) -> List.of(NativeRow.read(row, terms.count())), NativeRow::looksLike)),
            Map.entry(PairFormat.MODEL_WRITTEN, new RowFormat(MODEL_WRITTEN, ModelWrittenRow::looksLike)),
            Map.entry(PairFormat.VOTES, new RowFormat(one(VotedRow::read), VotedRow::looksLike)),
            Map.entry(PairFormat.TRL, new RowFormat(one(TrlRow::read), TrlRow::looksLike)),
            Map.entry(PairFormat.HELPSTEER, new RowFormat(one(HelpSteerRow::read), HelpSteerRow::looksLike)),
            Map.entry(PairFormat.ARENA, new RowFormat(one(ArenaRow::read), ArenaRow::looksLike)),
            Map.entry(PairFormat.ALPACA_EVAL, new RowFormat(one(AlpacaEvalRow::read), AlpacaEvalRow::looksLike)),
            Map.entry(
                    PairFormat.OASST,
                    new RowFormat((row, terms) -> OasstRow.read(row, terms.count()), OasstRow::looksLike)),
            Map.entry(PairFormat.STACK_EXCHANGE, new RowFormat((row, _) -> AnsweredRow.read(row), _ -> false)),
            Map.entry(PairFormat.HHH, new RowFormat(one(HhhRow::read), HhhRow::looksLike)),
            Map.entry(
                    PairFormat.ARGILLA,
                    new RowFormat((row, terms) -> ArgillaRow.read(row, terms.count()), ArgillaRow::looksLike)),
            Map.entry(PairFormat.LABEL_STUDIO, new RowFormat(one(LabelStudioRow::read), LabelStudioRow::looksLike)),
            Map.entry(PairFormat.POTATO, new RowFormat(one(PotatoRow::read), PotatoRow::looksLike)),
            Map.entry(PairFormat.CSV, new RowFormat(one(TableRow::read), _ -> false)));

    static RowFormat of(PairFormat format) {
        return Objects.requireNonNull(ALL.get(format), () -> "No class reads rows of the format " + format);
    }
}
