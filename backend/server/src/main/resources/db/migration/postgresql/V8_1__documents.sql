-- Documents of a record, in the database: they are saved, and restored, together with what they prove.
CREATE TABLE record_document (
    id          bigint PRIMARY KEY,
    record_id   bigint NOT NULL REFERENCES land_record (id),
    name        varchar(200) NOT NULL,
    media_type  varchar(100) NOT NULL,
    bytes       bigint NOT NULL,
    sha256      varchar(64) NOT NULL,
    uploaded_by varchar(64) NOT NULL,
    uploaded_at timestamp(6) with time zone NOT NULL,
    content     bytea NOT NULL
);
CREATE INDEX record_document_record ON record_document (record_id);
