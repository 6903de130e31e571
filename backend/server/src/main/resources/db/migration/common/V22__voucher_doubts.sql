-- Doubts about ground (re-occupied, acceptance revoked). While one is open, what rests on the ground is held; each position is
-- kept as it was, so that the end of the doubt gives everything back.
CREATE TABLE voucher_doubt (
    id             bigint PRIMARY KEY REFERENCES land_record (id),
    kind           varchar(20) NOT NULL,
    words          varchar(1000) NOT NULL,
    state          varchar(10) NOT NULL,
    unit_code      varchar(12),
    caller_key     varchar(64),
    raised_by      varchar(64) NOT NULL,
    raised_at      timestamp(6) with time zone NOT NULL,
    closing_record bigint REFERENCES land_record (id),
    closing_words  varchar(1000),
    closed_by      varchar(64),
    closed_at      timestamp(6) with time zone,
    CONSTRAINT voucher_doubt_kind CHECK (kind IN ('REOCCUPIED', 'ACCEPTANCE_REVOKED', 'OTHER')),
    CONSTRAINT voucher_doubt_state CHECK (state IN ('OPEN', 'RELEASED', 'CANCELLED')),
    CONSTRAINT voucher_doubt_key UNIQUE (raised_by, caller_key)
);
-- Whose ground is doubted: the voucher that was issued for it.
CREATE TABLE voucher_doubt_root (
    doubt_id bigint NOT NULL REFERENCES voucher_doubt (id),
    serial   varchar(32) NOT NULL REFERENCES voucher (serial),
    PRIMARY KEY (doubt_id, serial)
);
CREATE INDEX voucher_doubt_root_serial ON voucher_doubt_root (serial);
CREATE TABLE voucher_doubt_position (
    doubt_id  bigint NOT NULL REFERENCES voucher_doubt (id),
    serial    varchar(32) NOT NULL REFERENCES voucher (serial),
    holder_id bigint NOT NULL REFERENCES holder (id),
    purpose   varchar(10) NOT NULL,
    indicator varchar(10) NOT NULL,
    amount    bigint NOT NULL,
    PRIMARY KEY (doubt_id, serial, holder_id, purpose, indicator),
    CONSTRAINT voucher_doubt_position_amount CHECK (amount > 0)
);
