package org.qianmo.kernel.topology;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;

/**
 * Parcels to be checked, and what is known of them.
 *
 * @param parcels the edited ones first
 * @param edited their number; faults among the others are not told
 * @param sound numbers of those whose form says which ground they hold; the others share nothing with anybody
 * @param unitOrNull outside of which there is no gap
 * @param reachMetres how far around the edited parcels all parcels are given
 */
record EditedLayer(List<Neighbour> parcels, int edited, BitSet sound, PreparedGeometry unitOrNull, double reachMetres) {

    long id(int number) {
        return parcels.get(number).id();
    }

    /** With the numbers of the parcels; those that are not sound are empty. */
    Members soundMembers() {
        return new Members(IntStream.range(0, parcels.size())
                .mapToObj(i -> sound.get(i) ? parcels.get(i).plane() : Places.none())
                .toList());
    }

    List<Geometry> unsound() {
        return IntStream.range(0, parcels.size())
                .filter(i -> !sound.get(i))
                .mapToObj(i -> parcels.get(i).plane())
                .toList();
    }
}
