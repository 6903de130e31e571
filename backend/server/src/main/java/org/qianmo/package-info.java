/**
 * The application. Each direct sub-package is a feature; its {@code web} sub-package speaks HTTP, its {@code store}
 * sub-package SQL. Start reading in {@code ARCHITECTURE.md}: it follows one parcel through these packages.
 */
package org.qianmo;
