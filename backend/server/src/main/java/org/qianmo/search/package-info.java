/** The search box: parcels by code, towns, villages, zones, pilot sites and consolidation units by name. Start with {@link org.qianmo.search.Search}. */
package org.qianmo.search;
