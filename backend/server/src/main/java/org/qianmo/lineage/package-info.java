/**
 * Lineage (沿革): from which version of which parcel the ground of another came, with the area that passed. The graph has
 * no cycles, because a child's version is written after its parent's. Start with {@link org.qianmo.lineage.LineageBook}.
 */
package org.qianmo.lineage;
