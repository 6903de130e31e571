package org.qianmo.scenario;

import java.util.List;
import java.util.Map;
import org.qianmo.kernel.contiguity.Block;
import org.qianmo.kernel.fragmentation.MosaicFigures;
import org.qianmo.kernel.geometry.Acreage;

/**
 * Figures of the land on one side.
 *
 * @param landClasses booked acreage by code of the land class, in their order
 * @param mosaic of all parcels
 * @param effectiveMeshSquareMetres of all parcels: mean size of the parcel that a point thrown at the land hits
 * @param blocks of ready industrial land, the largest first
 */
public record LandFigures(
        Map<String, Acreage> landClasses, MosaicFigures mosaic, double effectiveMeshSquareMetres, List<Block> blocks) {

    /** Of all blocks. */
    public Acreage ready() {
        return Acreage.sum(blocks.stream().map(Block::acreage).toList());
    }

    /** Of the largest block; zero for none. */
    public Acreage largest() {
        return blocks.isEmpty() ? Acreage.ZERO : blocks.get(0).acreage();
    }
}
