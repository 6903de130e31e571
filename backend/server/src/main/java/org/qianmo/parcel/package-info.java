/**
 * Parcels (地块): their versions in time, read and written. A parcel changes only through {@code record}, which calls
 * {@link org.qianmo.parcel.ParcelRegistry}; bulk intake of many new parcels is {@link org.qianmo.parcel.ParcelIntake};
 * streams of many parcels for tiles and files are {@link org.qianmo.parcel.ParcelStream}. What a reader sees, where and as of
 * when, is a {@link org.qianmo.parcel.View}.
 */
package org.qianmo.parcel;
