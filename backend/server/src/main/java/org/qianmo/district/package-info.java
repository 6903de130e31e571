/**
 * Administrative units: the district, its towns and villages, with their codes, names and outlines, and the question in
 * which of them a piece of ground lies. Town outlines are real; village outlines are synthetic and flagged so.
 */
package org.qianmo.district;
