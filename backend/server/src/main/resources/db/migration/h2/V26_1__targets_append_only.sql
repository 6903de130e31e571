CREATE TRIGGER target_reported_append_only BEFORE UPDATE, DELETE ON target_reported
    FOR EACH ROW CALL 'org.qianmo.voucher.store.AppendOnlyLedger';
CREATE TRIGGER land_parameter_append_only BEFORE UPDATE, DELETE ON land_parameter
    FOR EACH ROW CALL 'org.qianmo.voucher.store.AppendOnlyLedger';
