package org.qianmo.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.qianmo.lineage.RecordNumbers;
import org.springframework.stereotype.Component;

/** Numbers of records for the lineage, which lies below. */
@Component
class NumbersOfRecords implements RecordNumbers {

    private final RecordBook book;

    NumbersOfRecords(RecordBook book) {
        this.book = book;
    }

    @Override
    public Map<Long, String> of(Collection<Long> recordIds) {
        Map<Long, String> numbers = new HashMap<>();
        book.find(recordIds).forEach((id, summary) -> numbers.put(id, summary.number()));
        return numbers;
    }
}
