/**
 * Review (审核): {@link org.qianmo.review.ReviewDesk} takes a draft from its author to somebody else, who returns it with a
 * reason or approves it. {@link org.qianmo.review.Gate} is what approval goes through: under locks on all ground that is
 * touched, everything is checked once more, and the whole record takes effect, or nothing.
 */
package org.qianmo.review;
