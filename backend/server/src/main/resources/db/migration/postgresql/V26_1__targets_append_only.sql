CREATE TRIGGER target_reported_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON target_reported
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_append_only();
CREATE TRIGGER land_parameter_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON land_parameter
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_append_only();
