/** The search box: parcels by code, towns, villages, zones and pilot sites by name. Start with {@link org.qianmo.search.Search}. */
package org.qianmo.search;
