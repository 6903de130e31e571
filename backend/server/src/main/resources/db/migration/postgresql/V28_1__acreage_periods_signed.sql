CREATE FUNCTION acreage_period_signed_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a signed statement stays as it is: % refused', TG_OP USING ERRCODE = 'restrict_violation';
END;
$$;
CREATE TRIGGER acreage_period_signed BEFORE UPDATE OR DELETE ON acreage_period
    FOR EACH ROW WHEN (OLD.signed_by IS NOT NULL) EXECUTE FUNCTION acreage_period_signed_stays();
