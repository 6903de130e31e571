package org.qianmo.acreage.block;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.access.Territory;
import org.qianmo.kernel.contiguity.Gap;
import org.qianmo.parcel.ParcelsChanged;

/** The blocks of one territory, asked many times, and always told as land is at the time of the question. */
final class BlockPlan {

    private final ReadyLand ready;
    private final Territory territory;
    private final Gap gap;
    private final ChangedGround changed = new ChangedGround();
    /** Null: to be read. */
    private FollowedLand land;

    /** Reads nothing yet: a change is told to a plan that is there before it reads. @param territory null for all */
    BlockPlan(ReadyLand ready, Territory territory, Gap gap) {
        this.ready = ready;
        this.territory = territory;
        this.gap = gap;
    }

    /** Told after the commit. */
    void changed(ParcelsChanged change) {
        if (change.isEverything()) {
            changed.addEverything();
        } else {
            changed.add(change.box());
        }
    }

    /** Questions take turns. @param question keeps nothing of the land, which changes afterwards */
    synchronized <T> T ask(Function<FollowedLand, T> question) {
        FollowedLand known = land;
        Optional<List<Envelope>> boxes = changed.take();
        // What fails on the way has lost its place, and all is read anew.
        land = null;
        boolean follows =
                known != null && boxes.isPresent() && boxes.get().stream().allMatch(known::follow);
        land = follows ? known : new FollowedLand(ready, territory, gap);
        return question.apply(land);
    }
}
