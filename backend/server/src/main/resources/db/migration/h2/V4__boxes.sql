CREATE INDEX parcel_version_box ON parcel_version (min_x, max_x, min_y, max_y);
INSERT INTO ground_stripe SELECT X FROM SYSTEM_RANGE(0, 1023);
