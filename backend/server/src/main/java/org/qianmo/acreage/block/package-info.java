/**
 * Contiguous blocks of ready industrial land (连片): which parcels lie together now, across which corridors, and what would
 * join two blocks. Nothing is booked; blocks follow each change of land.
 */
@NamedInterface("block")
package org.qianmo.acreage.block;

import org.springframework.modulith.NamedInterface;
