package org.touchstone.catalog.stackexchange;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Sorted posts in memory. */
final class HeldRun implements Run {

    private final Deque<Post> posts;

    HeldRun(Collection<Post> sorted) {
        posts = new ArrayDeque<>(sorted);
    }

    @Override
    public @Nullable Key head() {
        var next = posts.peek();
        return next == null ? null : next.key();
    }

    @Override
    public Post take() {
        return posts.remove();
    }
}
