package org.qianmo.voucher.hold;

import java.time.Instant;
import java.util.List;

/**
 * A doubt about the ground of vouchers.
 *
 * @param id of the record under which what rests on it was held
 * @param roots serials that were issued for the ground
 * @param unitCode town or village of their first holder; null for the whole district's
 * @param closingRecord null while it is open, as are the words, the person and the moment of its end
 */
public record Doubt(
        long id,
        Kind kind,
        String words,
        State state,
        List<String> roots,
        String unitCode,
        String raisedBy,
        Instant raisedAt,
        Long closingRecord,
        String closingWords,
        String closedBy,
        Instant closedAt) {

    /** What is doubted. */
    public enum Kind {
        /** 复垦地块被重新占用. */
        REOCCUPIED,
        /** 验收被撤销. */
        ACCEPTANCE_REVOKED,
        OTHER
    }

    /** What came of it. */
    public enum State {
        OPEN,
        /** It was unfounded: everything is as it was. */
        RELEASED,
        /** It was true: what was held is taken back. */
        CANCELLED
    }
}
