/** The land-use classification of the survey: codes, names, and the group (N farm, J construction, W unused) of each. */
package org.qianmo.landuse;
