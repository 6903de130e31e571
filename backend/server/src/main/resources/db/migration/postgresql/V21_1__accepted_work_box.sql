-- Works that may touch a box are looked for with every voucher that is issued.
CREATE INDEX accepted_work_geom ON accepted_work USING gist (geom);
