-- What was added to the trail stays as it is. TRUNCATE calls no trigger in this database, and whoever
-- opens its file may drop this one; the hashes, and the heads noted outside of it, are for that.
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE, DELETE ON audit_entry
    FOR EACH ROW CALL 'org.qianmo.audit.store.AppendOnlyTrigger';
