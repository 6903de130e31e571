package org.qianmo.draft;

import java.util.List;
import java.util.Map;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.springframework.http.HttpStatus;

/** That somebody works from a version of a parcel that the draft does not have. */
final class StaleParcel {

    private StaleParcel() {}

    static Problem problem(long parcelId) {
        return new Problem(
                HttpStatus.PRECONDITION_FAILED,
                "STALE_VERSION",
                new Messages(
                        "地块 " + parcelId + " 在草稿中所依据的版本不同，请刷新后再编辑",
                        "the draft works from another version of parcel " + parcelId + ": look at it again first"),
                List.of(),
                Map.of("parcelId", parcelId));
    }
}
