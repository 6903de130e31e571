package org.qianmo.voucher.transition;

import java.util.Optional;
import org.qianmo.http.Problem;
import org.qianmo.voucher.transition.store.RepeatRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Calls under a key of the caller's own: the second one of the same content is answered with what came of the first. */
@Service
public class Repeats {

    private final RepeatRows rows;

    Repeats(RepeatRows rows) {
        this.rows = rows;
    }

    /**
     * What came of the call before. Of several that ask at once for one person, all but the first wait: this is the first lock
     * of a transaction.
     *
     * @param key null for none: nothing is found
     * @param digest of all that the call states
     * @return id of the record that it opened; empty if there was none
     * @throws Problem 409 KEY_USED if it stated something else
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Long> before(String key, String digest, String username) {
        if (key == null) {
            return Optional.empty();
        }
        Optional<RepeatRows.Repeat> before = rows.lockAndFind(username, key);
        before.filter(repeat -> !repeat.digest().equals(digest)).ifPresent(other -> {
            throw Problem.conflict("KEY_USED", "这个幂等键已用于另一份申请", "the idempotency key was used for another application");
        });
        return before.map(RepeatRows.Repeat::resultId);
    }

    /** @param key null for none: nothing is kept */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(String key, String digest, String username, long resultId) {
        if (key != null) {
            rows.insert(username, key, new RepeatRows.Repeat(digest, resultId));
        }
    }
}
