package org.touchstone.catalog;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps comparisons. What was added is never changed, and the same content is kept once. */
@Service
@Transactional
public class Catalog {

    private final Comparisons comparisons;
    private final ComparisonParts parts;

    Catalog(Comparisons comparisons, ComparisonParts parts) {
        this.comparisons = comparisons;
        this.parts = parts;
    }

    /**
     * Adds the pairs and returns their identifiers in the same order. Identifiers follow from the content: adding a pair again, whether by
     * the same import or by another, yields the identifier it has and stores nothing.
     */
    public List<ComparisonId> addAll(ImportId source, List<CandidatePair> pairs) {
        return add(source, pairs.stream().map(CandidateSet::of).toList());
    }

    /** The same for comparisons of any number of responses. */
    public List<ComparisonId> add(@Nullable ImportId source, List<CandidateSet> sets) {
        return store(source, sets).ids();
    }

    /** Returns the comparison, or refuses when there is none. */
    @Transactional(readOnly = true)
    public ComparisonView find(ComparisonId id) {
        return findAll(List.of(id)).getFirst();
    }

    /** Returns the comparisons in the order of the identifiers, or refuses when one is unknown. */
    @Transactional(readOnly = true)
    public List<ComparisonView> findAll(Collection<ComparisonId> ids) {
        var found = comparisons.find(ids).stream().collect(Collectors.toMap(ComparisonView::id, Function.identity()));
        return ids.stream().map(id -> known(id, found.get(id))).toList();
    }

    /** Hands over the first two responses of these comparisons in any order and in constant memory, passing over those with a single one. */
    @Transactional(readOnly = true)
    public void forEachPair(Collection<ComparisonId> ids, Consumer<PairText> each) {
        parts.forEachPair(ids, each);
    }

    /** Says which two responses these comparisons are between, in any order and in constant memory, passing over those with a single one. */
    @Transactional(readOnly = true)
    public void forEachResponsePair(Collection<ComparisonId> ids, Consumer<ResponsePair> each) {
        parts.forEachResponsePair(ids, each);
    }

    /** Hands over the outlines of these comparisons in any order and in constant memory, passing over those with a single response. */
    @Transactional(readOnly = true)
    public void forEachOutline(Collection<ComparisonId> ids, Consumer<Outline> each) {
        parts.forEachOutline(ids, each);
    }

    Stored store(@Nullable ImportId source, List<CandidateSet> sets) {
        var stored = sets.stream().map(StoredSet::of).toList();
        int added = comparisons.add(source, stored);
        return new Stored(stored.stream().map(StoredSet::comparison).toList(), added);
    }

    private static ComparisonView known(ComparisonId id, @Nullable ComparisonView view) {
        if (view == null) {
            throw new UnknownComparison(id);
        }
        return view;
    }

    /** The identifiers of comparisons in their order, and how many of them were new. */
    record Stored(List<ComparisonId> ids, int added) {

        /** How many were there before. */
        int repeated() {
            return ids.size() - added;
        }
    }
}
