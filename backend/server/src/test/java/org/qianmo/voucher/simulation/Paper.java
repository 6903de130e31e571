package org.qianmo.voucher.simulation;

import java.time.LocalDate;

/**
 * A voucher as the driver believes it to be.
 *
 * @param parent null of one that was issued
 * @param root the one that was issued for the ground
 * @param parts how many were split off, ever
 */
record Paper(String serial, String parent, String root, LocalDate expiresOn, int extensions, int parts) {

    Paper until(LocalDate day) {
        return new Paper(serial, parent, root, day, extensions, parts);
    }

    Paper extended(int months) {
        return new Paper(serial, parent, root, expiresOn.plusMonths(months), extensions + 1, parts);
    }

    Paper withOnePartMore() {
        return new Paper(serial, parent, root, expiresOn, extensions, parts + 1);
    }

    /** The serial of the part that would be split off next. */
    String nextPart() {
        return serial + "-" + (parts + 1);
    }
}
