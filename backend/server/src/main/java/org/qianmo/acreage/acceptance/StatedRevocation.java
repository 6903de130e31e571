package org.qianmo.acreage.acceptance;

import java.time.LocalDate;
import java.util.List;

/**
 * Works to be taken back, as their author states it.
 *
 * @param works ids, ascending
 * @param revokedOn from which day they count no more
 * @param words why
 */
public record StatedRevocation(List<Long> works, LocalDate revokedOn, String words) {}
