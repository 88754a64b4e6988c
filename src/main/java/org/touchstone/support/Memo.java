package org.touchstone.support;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what a function made of the values it is asked about again and again. The function must always make the same of the same. Forgets
 * everything where that becomes too much.
 *
 * @param <K> what the function is asked about
 * @param <V> what it makes of it; must not be changed afterwards
 */
public final class Memo<K, V> implements Function<K, V> {

    private final Function<K, V> function;
    private final int most;
    private final Map<K, V> known = new ConcurrentHashMap<>();

    /** Remembers up to so many answers. */
    public Memo(int most, Function<K, V> function) {
        this.most = most;
        this.function = function;
    }

    @Override
    public V apply(K key) {
        var remembered = known.get(key);
        return remembered == null ? learn(key) : remembered;
    }

    private V learn(K key) {
        var made = function.apply(key);
        if (known.size() >= most) {
            known.clear();
        }
        known.put(key, made);
        return made;
    }
}
