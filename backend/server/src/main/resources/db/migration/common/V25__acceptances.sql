-- Works that a record of acceptance asks to book, as their author stated them; never searched by place.
CREATE TABLE acceptance_work (
    record_id   bigint NOT NULL REFERENCES land_record (id),
    seq         integer NOT NULL,
    category    varchar(4) NOT NULL,
    document_no varchar(64) NOT NULL,
    accepted_on date NOT NULL,
    zone_id     bigint REFERENCES zone (id),
    geom        geometry(MULTIPOLYGON, 4490) NOT NULL,
    PRIMARY KEY (record_id, seq),
    CONSTRAINT acceptance_work_category CHECK (category IN ('CCGZ', 'CCZL', 'ZHZZ', 'FKFL', 'ZBLP'))
);
CREATE INDEX accepted_work_record ON accepted_work (record_id);
CREATE INDEX accepted_work_zone ON accepted_work (zone_id, id);
