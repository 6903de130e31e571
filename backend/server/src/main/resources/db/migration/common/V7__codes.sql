-- A code stays with its parcel for ever, also after the parcel was given another: all versions are asked.
CREATE INDEX parcel_version_code ON parcel_version (code);
