package org.qianmo.parcel;

import java.math.BigDecimal;

/**
 * Parcels whose middle lies in one cell of a grid, of one land class and stage.
 *
 * @param column from the grid's west edge
 * @param row from its south edge
 */
public record GroundCell(int column, int row, String landClass, String stage, int count, BigDecimal squareMetres) {}
