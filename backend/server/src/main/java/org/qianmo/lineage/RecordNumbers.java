package org.qianmo.lineage;

import java.util.Collection;
import java.util.Map;

/** Numbers of records, as officials quote them; {@code record} answers. */
public interface RecordNumbers {

    Map<Long, String> of(Collection<Long> recordIds);
}
