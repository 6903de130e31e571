/** Ids that the server hands out itself. */
package org.qianmo.ids;
