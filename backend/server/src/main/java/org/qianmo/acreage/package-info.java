/**
 * Consolidated acreage: accepted work (已验收), and the statements that add it up. Ground counts once in a category: of
 * each work only the part is counted that no work booked before it covers, so that sums over zones, towns and years
 * add up exactly. Start with {@link org.qianmo.acreage.AcceptanceOffice} and {@link org.qianmo.acreage.AcreageStatements}.
 */
package org.qianmo.acreage;
