-- Present versions by place; so that a tile of the present costs the same however long the history grows.
CREATE INDEX parcel_version_present ON parcel_version USING gist (geom)
    WHERE recorded_to = '9999-12-31 00:00:00+00';

-- All versions by place and by the days on which they were true, as far as known now. A range may not end before it
-- begins: a version that a later one replaced from an earlier day on was never true. By place alone it serves as well.
CREATE INDEX parcel_version_then ON parcel_version
    USING gist (geom, daterange(valid_from, greatest(valid_from, valid_to)));
DROP INDEX parcel_version_geom;

-- Search by the beginning of a code, in whatever collation the database has.
CREATE INDEX parcel_version_code_beginning ON parcel_version (code varchar_pattern_ops)
    WHERE recorded_to = '9999-12-31 00:00:00+00';
