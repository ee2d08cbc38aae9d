package org.mipspi.spark.access;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * What is made of each item, one after the other.
 *
 * @param <T> the items
 * @param <R> what is made of them
 */
final class FlatIterator<T, R> implements Iterator<R> {

    private final Iterator<T> items;
    private final Function<T, Iterable<R>> made;
    private Iterator<R> current = Collections.emptyIterator();

    FlatIterator(Iterator<T> items, Function<T, Iterable<R>> made) {
        this.items = items;
        this.made = made;
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext() && items.hasNext()) {
            current = made.apply(items.next()).iterator();
        }
        return current.hasNext();
    }

    @Override
    public R next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.next();
    }
}
