/** The audit trail over HTTP: its head, its verification, and a list of entries. */
package org.qianmo.audit.web;
