/** Tables of zones and pilot sites. */
package org.qianmo.zone.store;
