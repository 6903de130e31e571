CREATE INDEX redemption_box ON redemption (min_x, max_x, min_y, max_y);
CREATE TRIGGER voucher_parameter_append_only BEFORE UPDATE, DELETE ON voucher_parameter
    FOR EACH ROW CALL 'org.qianmo.voucher.store.AppendOnlyLedger';
CREATE TRIGGER voucher_sale_append_only BEFORE UPDATE, DELETE ON voucher_sale
    FOR EACH ROW CALL 'org.qianmo.voucher.store.AppendOnlyLedger';
CREATE TRIGGER redemption_append_only BEFORE UPDATE, DELETE ON redemption
    FOR EACH ROW CALL 'org.qianmo.voucher.store.AppendOnlyLedger';
