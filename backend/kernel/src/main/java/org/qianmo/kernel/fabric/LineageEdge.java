package org.qianmo.kernel.fabric;

import java.util.Objects;
import org.qianmo.kernel.geometry.Acreage;

/**
 * Land that went from a parent to a child.
 *
 * @param parent number in the list of parents, from 0
 * @param child number in the list of children, from 0
 * @param area how much of the acreage
 */
public record LineageEdge(int parent, int child, Acreage area) {

    public LineageEdge {
        Objects.requireNonNull(area);
    }
}
