package org.mipspi.decision.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What the rules concluded of one measurement set, in the order of the firings. */
public final class Conclusions {

    private final List<Conclusion<?>> all = new ArrayList<>(64);
    private final List<Conclusion<?>> view = Collections.unmodifiableList(all);

    void add(Conclusion<?> conclusion) {
        all.add(conclusion);
    }

    /** Everything concluded so far; the list grows as rules fire. */
    public List<Conclusion<?>> all() {
        return view;
    }

    public int count() {
        return all.size();
    }

    /** The conclusions of one type. */
    public <T> List<Conclusion<T>> of(Class<T> type) {
        List<Conclusion<T>> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Conclusion<T> conclusion = all.get(i).as(type);
            if (conclusion != null) {
                found.add(conclusion);
            }
        }
        return found;
    }
}
