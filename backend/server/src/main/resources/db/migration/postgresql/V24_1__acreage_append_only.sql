CREATE FUNCTION acreage_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'increments are append-only: % refused', TG_OP USING ERRCODE = 'restrict_violation';
END;
$$;
CREATE TRIGGER acreage_increment_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON acreage_increment
    FOR EACH STATEMENT EXECUTE FUNCTION acreage_append_only();
