package org.qianmo.audit;

import java.util.List;
import java.util.Optional;

/** Something that is written under the head of the trail, together with the acts in one round trip where that is possible. */
public interface HeadWrite {

    /** A statement with its parameters. */
    record Sql(String statement, List<Object> values) {}

    /**
     * Asked while no other transaction of this process can write under the head.
     *
     * @return empty if it takes more than one statement
     */
    Optional<Sql> together();

    /**
     * @param rows that the statement has written
     * @return whether that is all; otherwise it is still to be written alone
     */
    boolean wrote(int rows);

    /** Writes it alone, under the head, where it did not go together. */
    void alone();
}
