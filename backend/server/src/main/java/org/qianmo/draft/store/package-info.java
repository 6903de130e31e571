/** Tables of drafts. */
package org.qianmo.draft.store;
