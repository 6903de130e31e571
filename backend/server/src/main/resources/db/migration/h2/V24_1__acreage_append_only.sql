CREATE TRIGGER acreage_increment_append_only BEFORE UPDATE, DELETE ON acreage_increment
    FOR EACH ROW CALL 'org.qianmo.acreage.increment.store.AppendOnlyIncrements';
