/**
 * Checks a shape before it becomes a parcel: its form, what it overlaps, and whether it lies in the district; and
 * measures it. {@link org.qianmo.check.ShapeCheck} brings the kernel's geometry together with the stored parcels;
 * {@link org.qianmo.check.FindingWords} says each finding in Chinese and English.
 */
package org.qianmo.check;
