/** Drafts over HTTP. */
package org.qianmo.draft.web;
