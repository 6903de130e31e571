/**
 * What has come of a place so far, be it a zone, a pilot site, an area, a unit, a project or a key area: accepted work on its
 * ground, parcels, and its target. Start with {@link org.qianmo.place.PlaceProgress}.
 */
package org.qianmo.place;
