/**
 * The work on a draft (草案): {@link org.qianmo.draft.DraftDesk} adds step after step, {@link org.qianmo.draft.Draft} says
 * what they come to, {@link org.qianmo.draft.WorkingFabric} shows the parcels as the draft leaves them. A step is an
 * {@link org.qianmo.draft.Operation} that the kernel carried out on the fabric. Nothing here changes land: that is the
 * business of {@code review}.
 */
package org.qianmo.draft;
