package org.qianmo.kernel.contiguity;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.kernel.dissolve.DissolvedGround;
import org.qianmo.kernel.geometry.Acreage;

/**
 * Plots that lie together.
 *
 * @param members at least one, ascending by id
 * @param acreage exact sum of the members' acreages: never the hull, never the corridors between them
 * @param outline union of the members, polygon or multipolygon, EPSG:4547; without the gaps and corridors between them
 * @param blockClass from the exact acreage in mu
 */
public record Block(List<Plot> members, Acreage acreage, Geometry outline, BlockClass blockClass) {

    /** The block of these plots, whatever lies between them. */
    static Block of(Collection<Plot> plots) {
        List<Plot> members =
                plots.stream().sorted(Comparator.comparingLong(Plot::id)).toList();
        Acreage acreage = Acreage.sum(members.stream().map(Plot::acreage).toList());
        return new Block(members, acreage, union(members), BlockClass.of(acreage.toMu()));
    }

    private static Geometry union(List<Plot> members) {
        return members.size() == 1
                ? members.get(0).plane()
                : DissolvedGround.outline(members.stream().map(Plot::plane).toList());
    }

    /** Length of all rings of the outline, holes and the banks of corridors included; plane metres. */
    public double perimeterMetres() {
        return outline.getLength();
    }

    /**
     * 4πA/P² of the outline, with its plane area and its perimeter: 1 for a circle, π/4 for a square, near 0 for strips
     * and for blocks in many parts. Source: Polsby and Popper 1991; the isoperimetric quotient.
     */
    public double compactness() {
        return 4 * Math.PI * outline.getArea() / (perimeterMetres() * perimeterMetres());
    }
}
