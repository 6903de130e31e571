/** Deliveries and remembered fields in the database. */
package org.qianmo.exchange.desk.store;
