package org.touchstone.laboratory.lessons;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/**
 * Items in batches, each item once per epoch, in an order drawn by a seed; items of like length stand together so that little is filled up.
 */
public final class Batches<T> {

    private static final int POOL = 8;

    private final List<List<T>> all = new ArrayList<>();

    public Batches(List<T> items, ToIntFunction<T> length, int size, int epochs, long seed) {
        var random = new Random(seed);
        for (int epoch = 0; epoch < epochs; epoch++) {
            var order = new ArrayList<>(items);
            Collections.shuffle(order, random);
            var batches = new ArrayList<List<T>>();
            for (int start = 0; start < order.size(); start += POOL * size) {
                var pool = order.subList(start, Math.min(order.size(), start + POOL * size));
                pool.sort(Comparator.comparingInt(length));
                for (int i = 0; i < pool.size(); i += size) {
                    batches.add(List.copyOf(pool.subList(i, Math.min(pool.size(), i + size))));
                }
            }
            Collections.shuffle(batches, random);
            all.addAll(batches);
        }
    }

    public int count() {
        return all.size();
    }

    public List<T> get(int step) {
        return all.get(step);
    }
}
