package org.qianmo.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.qianmo.ids.IdCounter.Kind;
import org.qianmo.testing.AtOnce;
import org.qianmo.testing.RunningApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

abstract class IdCounterContract extends RunningApplication {

    @Autowired
    private IdCounter ids;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void threadsGetDifferentIds() {
        List<List<Long>> taken = AtOnce.run(8, thread -> {
            List<Long> mine = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                int count = 1 + (thread + i) % 7;
                long first = ids.reserve(Kind.PARCEL, count);
                LongStream.range(first, first + count).forEach(mine::add);
            }
            return mine;
        });

        assertThat(taken.stream().flatMap(List::stream)).doesNotHaveDuplicates();
    }

    @Test
    void nextGivesOneIdToEachTransaction() {
        List<Long> taken = AtOnce.run(8, thread -> transaction.execute(status -> ids.next(Kind.LEDGER)));

        assertThat(taken).doesNotHaveDuplicates();
    }
}
