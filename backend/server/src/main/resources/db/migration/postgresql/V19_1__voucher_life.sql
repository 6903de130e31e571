CREATE INDEX redemption_geom ON redemption USING gist (geom);
CREATE TRIGGER voucher_parameter_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON voucher_parameter
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_append_only();
CREATE TRIGGER voucher_sale_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON voucher_sale
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_append_only();
CREATE TRIGGER redemption_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON redemption
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_append_only();
