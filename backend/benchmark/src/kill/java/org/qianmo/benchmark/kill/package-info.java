/**
 * Writers that go on writing over HTTP while the service and its database are killed under them, and keep a journal of what was
 * acknowledged; {@code kill.sh} compiles and runs them. Whether the journal and the database agree is said by {@code kill/*.sql}.
 */
package org.qianmo.benchmark.kill;
