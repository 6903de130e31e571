-- Files that somebody has sent and not yet loaded. The file itself lies in the data folder of the server; how much of it
-- has come is its length there. `settings` is what is known of it, and what its owner chose, as JSON.
CREATE TABLE delivery (
    id         varchar(36) PRIMARY KEY,
    owner      varchar(64) NOT NULL,
    file_name  varchar(150) NOT NULL,
    bytes      bigint NOT NULL,
    sha256     varchar(64),
    state      varchar(10) NOT NULL,
    job        varchar(36),
    settings   varchar(1000000) NOT NULL,
    created_at timestamp(6) with time zone NOT NULL,
    CONSTRAINT delivery_bytes CHECK (bytes > 0),
    CONSTRAINT delivery_state CHECK (state IN
        ('RECEIVING', 'READING', 'READY', 'UNUSABLE', 'CHECKING', 'CHECKED', 'LOADING', 'LOADED'))
);
CREATE INDEX delivery_owner ON delivery (owner, created_at);

-- What the fields of a layer were taken for when it was loaded, by the names of its fields.
CREATE TABLE field_mapping (
    layout   varchar(64) PRIMARY KEY,
    mapping  varchar(1000000) NOT NULL,
    used_by  varchar(64) NOT NULL,
    used_at  timestamp(6) with time zone NOT NULL
);
