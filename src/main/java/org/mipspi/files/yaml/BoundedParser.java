package org.mipspi.files.yaml;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * A parser that ends at files that would take very long to read: those with more values than any real file has, and those
 * with aliases, with which a small file can repeat a large value any number of times.
 */
final class BoundedParser extends ParserImpl {

    private static final int MAX_VALUES = 50_000;

    private int values;

    BoundedParser(String text, LoaderOptions options) {
        super(new StreamReader(text), options);
    }

    @Override
    public Event getEvent() {
        Event event = super.getEvent();
        if (event instanceof AliasEvent alias) {
            throw new OutOfBounds(
                    "the alias *" + alias.getAnchor() + " is not allowed here; write the value itself", event);
        }
        if ((event instanceof ScalarEvent || event instanceof CollectionStartEvent) && ++values > MAX_VALUES) {
            throw new OutOfBounds(
                    "the file has more than " + MAX_VALUES + " values; divide it into several files", event);
        }
        return event;
    }

    /** A bound is exceeded at a place of the file. */
    private static final class OutOfBounds extends MarkedYAMLException {

        private static final long serialVersionUID = 1;

        OutOfBounds(String problem, Event at) {
            super(null, (Mark) null, problem, at.getStartMark());
        }
    }
}
