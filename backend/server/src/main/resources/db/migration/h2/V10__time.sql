-- Present versions by place: the others are passed over, however many there are.
CREATE INDEX parcel_version_present ON parcel_version (recorded_to, min_x, max_x, min_y, max_y);
