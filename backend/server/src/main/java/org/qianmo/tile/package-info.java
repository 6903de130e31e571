/**
 * Vector tiles (Mapbox Vector Tile 2.1), encoded here: {@link org.qianmo.tile.TileCoordinate} says which ground,
 * {@link org.qianmo.tile.TileShapes} clips and snaps shapes to the tile's grid, {@link org.qianmo.tile.TileLayerWriter}
 * writes them, and one source a layer says what is in them.
 */
package org.qianmo.tile;
