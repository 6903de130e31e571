/**
 * What the integration tests stand on: the running application on each of the two databases, a small district, and a
 * client. A test is written once, as an abstract {@code …Contract} that extends {@link
 * org.qianmo.testing.RunningApplication}; two subclasses without a body run it, {@code …OnH2GisIT} annotated {@link
 * org.qianmo.testing.OnH2Gis} and {@code …OnPostgisIT} annotated {@link org.qianmo.testing.OnPostgis}.
 *
 * <p>Contracts share an application, and so a store, with others: each takes ground of its own from {@link
 * org.qianmo.testing.TestDistrict}, and looks at nothing else.
 */
package org.qianmo.testing;
