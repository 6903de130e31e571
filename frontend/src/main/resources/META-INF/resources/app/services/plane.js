import proj4 from 'proj4';

/** CGCS2000 / 3-degree Gauss-Kruger CM 114E (EPSG:4547), easting without band prefix. */
const CGCS2000_CM_114 = '+proj=tmerc +lat_0=0 +lon_0=114 +k=1 +x_0=500000 +y_0=0 +a=6378137 +rf=298.257222101 +units=m +no_defs';
/** Geographic coordinates on the same ellipsoid, so that no datum shift is tried. */
const CGCS2000 = '+proj=longlat +a=6378137 +rf=298.257222101 +no_defs';

let transform = null;

/** The transformation is made when it is first wanted: the page must not wait for it. */
function planeOf() {
  return (transform ??= proj4(CGCS2000, CGCS2000_CM_114));
}

/**
 * @param {number} lon degrees
 * @param {number} lat degrees
 * @returns {{easting: number, northing: number}} metres, EPSG:4547
 */
export function toPlane(lon, lat) {
  const [easting, northing] = planeOf().forward([lon, lat]);
  return { easting, northing };
}

/** The same plane both ways, as geo and core take it: positions in, positions out. */
export const PLANE = {
  toPlane: (lonLat) => planeOf().forward(lonLat),
  toLonLat: (metres) => planeOf().inverse(metres),
};
