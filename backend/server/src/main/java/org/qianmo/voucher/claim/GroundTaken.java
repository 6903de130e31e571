package org.qianmo.voucher.claim;

import java.util.List;

/** Another voucher stands on the ground; the transaction that wanted it must not commit. */
public class GroundTaken extends RuntimeException {

    private final transient List<ClaimOverlap> overlaps;

    GroundTaken(String serial, List<ClaimOverlap> overlaps) {
        super("ground of " + serial + " is taken by "
                + overlaps.stream().map(ClaimOverlap::serial).distinct().toList());
        this.overlaps = List.copyOf(overlaps);
    }

    /** By the serial of the other voucher; never empty. */
    public List<ClaimOverlap> overlaps() {
        return overlaps;
    }
}
