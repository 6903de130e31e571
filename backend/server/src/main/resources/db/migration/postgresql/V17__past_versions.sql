-- What is written most, present versions, is kept in one index by place only; those of the past have an index of their own,
-- by place and by the days on which they were true. An intake of a hundred thousand parcels spent a third of its time in
-- the database on the index over all versions. Open versions need no days: they are true from valid_from on.
CREATE INDEX parcel_version_past ON parcel_version
    USING gist (geom, daterange(valid_from, greatest(valid_from, valid_to)))
    WHERE recorded_to <> '9999-12-31 00:00:00+00';
DROP INDEX parcel_version_then;

-- One index serves both a whole code and its beginning.
DROP INDEX parcel_version_code;
DROP INDEX parcel_version_code_beginning;
CREATE INDEX parcel_version_code ON parcel_version (code varchar_pattern_ops);

-- A foreign key asks for the parcel and for the record once a row, and locks the parcel's row, which is written again. Asked
-- once a statement, the same answer costs a fifth of it. Who deletes a parcel or a record waits for all who write versions.
ALTER TABLE parcel_version DROP CONSTRAINT parcel_version_parcel_id_fkey;
ALTER TABLE parcel_version DROP CONSTRAINT parcel_version_record_id_fkey;

CREATE FUNCTION parcel_version_belongs() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM written w WHERE NOT EXISTS (SELECT 1 FROM parcel p WHERE p.id = w.parcel_id)) THEN
        RAISE EXCEPTION 'a version of no parcel' USING ERRCODE = 'foreign_key_violation';
    END IF;
    IF EXISTS (SELECT 1 FROM (SELECT DISTINCT record_id FROM written) w
               WHERE NOT EXISTS (SELECT 1 FROM land_record r WHERE r.id = w.record_id)) THEN
        RAISE EXCEPTION 'a version of no record' USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END;
$$;
CREATE TRIGGER parcel_version_written AFTER INSERT ON parcel_version
    REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION parcel_version_belongs();

CREATE FUNCTION parcel_version_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a version keeps its parcel and its record' USING ERRCODE = 'restrict_violation';
END;
$$;
CREATE TRIGGER parcel_version_changed BEFORE UPDATE ON parcel_version
    FOR EACH ROW WHEN (OLD.parcel_id <> NEW.parcel_id OR OLD.record_id <> NEW.record_id)
    EXECUTE FUNCTION parcel_version_stays();

CREATE FUNCTION parcel_version_hold() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    LOCK TABLE parcel_version IN SHARE ROW EXCLUSIVE MODE;
    RETURN NULL;
END;
$$;
CREATE FUNCTION parcel_version_left() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_TABLE_NAME = 'parcel' THEN
        PERFORM 1 FROM gone g JOIN parcel_version v ON v.parcel_id = g.id LIMIT 1;
    ELSE
        PERFORM 1 FROM gone g JOIN parcel_version v ON v.record_id = g.id LIMIT 1;
    END IF;
    IF FOUND THEN
        RAISE EXCEPTION 'versions name rows of %', TG_TABLE_NAME USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END;
$$;
CREATE FUNCTION id_never_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the id of a row of % never changes', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END;
$$;
CREATE TRIGGER parcel_id_stays BEFORE UPDATE ON parcel
    FOR EACH ROW WHEN (OLD.id <> NEW.id) EXECUTE FUNCTION id_never_changes();
CREATE TRIGGER parcel_before_delete BEFORE DELETE ON parcel
    FOR EACH STATEMENT EXECUTE FUNCTION parcel_version_hold();
CREATE TRIGGER parcel_after_delete AFTER DELETE ON parcel
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION parcel_version_left();
CREATE TRIGGER land_record_id_stays BEFORE UPDATE ON land_record
    FOR EACH ROW WHEN (OLD.id <> NEW.id) EXECUTE FUNCTION id_never_changes();
CREATE TRIGGER land_record_before_delete BEFORE DELETE ON land_record
    FOR EACH STATEMENT EXECUTE FUNCTION parcel_version_hold();
CREATE TRIGGER land_record_after_delete AFTER DELETE ON land_record
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION parcel_version_left();
