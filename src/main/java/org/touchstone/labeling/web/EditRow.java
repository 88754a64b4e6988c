package org.touchstone.labeling.web;

import java.time.Instant;
import java.util.List;
import org.touchstone.labeling.JudgmentId;
import org.touchstone.support.WordDiff.Stretch;

/**
 * A rewritten response as researchers see it.
 *
 * @param asked what the person had said last
 * @param source where the original came from, empty where nobody knows
 * @param by the worker's pseudonym
 */
record EditRow(
        JudgmentId judgment,
        Instant at,
        String by,
        boolean simulated,
        String asked,
        String source,
        List<Stretch> text) {}
