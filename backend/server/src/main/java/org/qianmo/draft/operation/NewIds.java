package org.qianmo.draft.operation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.qianmo.http.Problem;
import org.qianmo.parcel.ParcelId;

/** Ids of parcels that an operation makes: those the caller chose, then random ones, as callers choose them. */
final class NewIds {

    private NewIds() {}

    /**
     * As many as are needed; those given beyond that are not used.
     *
     * @throws Problem 400 if one of those given is not a caller's id, or there twice
     */
    static List<Long> take(int count, List<Long> given) {
        if (!given.stream().allMatch(ParcelId::isCallers) || new HashSet<>(given).size() < given.size()) {
            throw Problem.badRequest(
                    "BAD_ID",
                    "新地块编号须在 2^40 与 2^53 之间，且互不相同",
                    "ids of new parcels lie between 2^40 and 2^53 and are all different");
        }
        List<Long> ids = new ArrayList<>(given.subList(0, Math.min(count, given.size())));
        while (ids.size() < count) {
            ids.add(ThreadLocalRandom.current().nextLong(ParcelId.CALLER_MIN, ParcelId.MAX));
        }
        return ids;
    }
}
