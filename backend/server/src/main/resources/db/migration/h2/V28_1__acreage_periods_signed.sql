CREATE TRIGGER acreage_period_signed BEFORE UPDATE, DELETE ON acreage_period
    FOR EACH ROW CALL 'org.qianmo.acreage.signoff.store.SignedStays';
