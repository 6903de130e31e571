CREATE INDEX ground_claim_box ON ground_claim (min_x, max_x, min_y, max_y);
CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE, DELETE ON ledger_entry
    FOR EACH ROW CALL 'org.qianmo.voucher.store.AppendOnlyLedger';
CREATE TRIGGER ledger_link_append_only BEFORE UPDATE, DELETE ON ledger_link
    FOR EACH ROW CALL 'org.qianmo.voucher.store.AppendOnlyLedger';
