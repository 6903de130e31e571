/**
 * The drawing board of the demo district: how its land is cut up, before anyone owns it.
 *
 * <p>Everything is drawn in <em>board metres</em>: plane metres (EPSG:4547) with {@link org.qianmo.demo.layout.Bend} undone,
 * so that what is a gentle curve on the map is a straight line here and a cut is a cut along a line. Villages are Voronoi
 * cells of seeded points ({@link org.qianmo.demo.layout.Territories}); a village is cut by roads into estates, an estate by
 * lanes into blocks, a block into lots. Lots of one block share their edges node by node
 * ({@link org.qianmo.demo.layout.Nodes}); lots of different blocks have a lane between them and share nothing.
 *
 * <p>All of it is a function of its arguments: random numbers come from a generator that the caller seeds, and no result
 * depends on the order of a hash table. Start reading at {@link org.qianmo.demo.layout.EstatePlan}.
 */
package org.qianmo.demo.layout;
