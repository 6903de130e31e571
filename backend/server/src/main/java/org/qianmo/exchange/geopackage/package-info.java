/**
 * GeoPackage (OGC 12-128r17, version 1.3), read and written through SQLite.
 *
 * <p>A file from outside is a database with a program in it: views, triggers, virtual tables, functions in its schema. It is
 * opened read-only and immutable, its schema is not trusted, and only plain tables are read, by quoted names. Start at
 * {@link org.qianmo.exchange.geopackage.GeoPackageFormat} and {@link org.qianmo.exchange.geopackage.GeoPackageWriterFormat}.
 */
package org.qianmo.exchange.geopackage;
