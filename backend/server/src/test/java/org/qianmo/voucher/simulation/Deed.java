package org.qianmo.voucher.simulation;

import java.util.List;
import java.util.Set;

/**
 * Something that people do in the end by one transaction, the commit, or a night by several; what comes before is prepared.
 * Whether it is lawful, and what follows from it, is worked out from the world alone, when it is asked.
 */
interface Deed {

    /** Which column of the tally it belongs to. */
    String kind();

    /** For a person who reads of a failure; the same for the same seed. */
    String words();

    /** Whether the service must do it, as the world is now. */
    boolean lawful(World world);

    /** Up to the commit. @throws org.qianmo.http.Problem if it is refused before */
    void prepare(World world, Desks desks);

    /**
     * The one transaction.
     *
     * @return the record under which it was done; 0 if nothing came of it
     * @throws org.qianmo.http.Problem if it is refused
     */
    long commit(Desks desks);

    /** Does it once more, as somebody does who never got the answer. @return as {@link #commit} */
    long again(World world, Desks desks);

    /** The same key for something else. @throws org.qianmo.http.Problem because it is refused */
    void otherUnderTheSameKey(World world, Desks desks);

    /**
     * It was acknowledged: the world goes on.
     *
     * @param lines entries that it posted, as they stand in the book
     * @return entries that it must have posted
     */
    List<Move> happened(World world, long recordId, List<Line> lines);

    /** Whether it posted the entry, if it was done under the record. */
    default boolean posted(Line line, long recordId) {
        return line.recordId() == recordId;
    }

    /**
     * By which transactions it was done, if they are several: what happens elsewhere may come between them.
     *
     * @param lines all entries that it posted
     * @return the entries of each; {@link #happened} is told of one after the other
     */
    default List<List<Line>> turns(List<Line> lines) {
        return List.of(lines);
    }

    /** What it has to do, unless it cannot be done any more; after it, nothing of that is left. */
    default Set<String> due(World world) {
        return Set.of();
    }

    /** Whether it can be done again with the same key. */
    default boolean hasKey() {
        return true;
    }
}
