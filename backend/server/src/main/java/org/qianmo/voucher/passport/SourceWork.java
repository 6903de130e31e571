package org.qianmo.voucher.passport;

import java.time.LocalDate;
import org.qianmo.acreage.Category;
import org.qianmo.kernel.geometry.Acreage;

/**
 * Accepted work that a voucher was issued for.
 *
 * @param official all of its ground
 */
public record SourceWork(long id, Category category, String documentNo, LocalDate acceptedOn, Acreage official) {}
