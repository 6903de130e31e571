/** Doors of {@link org.qianmo.acreage.signoff}. */
package org.qianmo.acreage.signoff.web;
