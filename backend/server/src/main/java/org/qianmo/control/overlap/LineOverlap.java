package org.qianmo.control.overlap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.qianmo.control.ControlLine;
import org.qianmo.kernel.geometry.Acreage;

/**
 * What ground has of one kind of line. Where several lines of a kind lie on one another the ground counts once.
 *
 * @param whole official area of the ground
 * @param inside official area of what lies in lines of the kind
 * @param outside the rest
 * @param parts by line, in the order of ids; where lines overlap they add up to more than {@code inside}
 */
public record LineOverlap(
        ControlLine.Kind kind, Acreage whole, Acreage inside, Acreage outside, Verdict verdict, List<Part> parts) {

    /** What shares the ground with one line. */
    public record Part(ControlLine line, Acreage inside) {}

    /** What the rules of the day say. */
    public enum Verdict {
        /** The store holds no line of the kind: nothing can be said. */
        UNKNOWN,
        /** Nothing is built there, or the rule is off. */
        NOT_APPLICABLE,
        CLEAR,
        WARNING,
        HARD
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What is to be avoided: outside the development boundary, inside the others. */
    public Acreage breach() {
        return isAvoidedOutside(kind) ? outside : inside;
    }

    static boolean isAvoidedOutside(ControlLine.Kind kind) {
        return kind == ControlLine.Kind.CZKFBJ;
    }

    /** Of the whole, two decimals, HALF_UP; 0 of nothing. */
    public BigDecimal percent(Acreage part) {
        return whole.squareMetres().signum() == 0
                ? BigDecimal.ZERO.setScale(2)
                : part.squareMetres().multiply(HUNDRED).divide(whole.squareMetres(), 2, RoundingMode.HALF_UP);
    }
}
