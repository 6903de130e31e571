package org.qianmo.lineage;

import org.qianmo.kernel.geometry.Acreage;

/**
 * That ground of a version of one parcel became ground of a version of another.
 *
 * @param area official area of that ground, as booked
 */
public record LineageEdge(
        long parentId,
        int parentVersion,
        long childId,
        int childVersion,
        LineageKind kind,
        Acreage area,
        long recordId) {}
