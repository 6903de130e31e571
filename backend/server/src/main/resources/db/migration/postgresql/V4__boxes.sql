CREATE INDEX parcel_version_geom ON parcel_version USING gist (geom);
CREATE INDEX admin_unit_geom ON admin_unit USING gist (geom);
INSERT INTO ground_stripe SELECT generate_series(0, 1023);
