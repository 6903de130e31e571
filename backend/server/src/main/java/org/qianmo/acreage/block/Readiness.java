package org.qianmo.acreage.block;

import java.util.Set;
import org.qianmo.parcel.Stage;

/**
 * Which land is ready for industry: industrial land (工业用地) of TD/T 1055-2019, levelled or accepted. That these stages mean
 * ready is an assumption of this project.
 */
public final class Readiness {

    public static final String LAND_CLASS = "0601";

    public static final Set<Stage> STAGES = Set.of(Stage.LEVELLED, Stage.ACCEPTED);

    private Readiness() {}

    public static boolean isReady(String landClass, Stage stage) {
        return LAND_CLASS.equals(landClass) && STAGES.contains(stage);
    }
}
