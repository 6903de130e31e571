/** Jobs in the database: one row each, with the reply as it is served. */
package org.qianmo.job.store;
