-- What a caller asked for under a key of its own, and what came of it: a repeat is harmless.
CREATE TABLE voucher_repeat (
    username   varchar(64) NOT NULL,
    caller_key varchar(64) NOT NULL,
    digest     varchar(64) NOT NULL,
    result_id  bigint NOT NULL REFERENCES land_record (id),
    PRIMARY KEY (username, caller_key)
);

-- A voucher, or a part of it, on the board. Prices in fen for each mu (m2 of a house voucher) of the first indicator.
CREATE TABLE voucher_offer (
    record_id       bigint PRIMARY KEY REFERENCES land_record (id),
    serial          varchar(32) NOT NULL REFERENCES voucher (serial),
    asset           varchar(5) NOT NULL,
    holder_id       bigint NOT NULL REFERENCES holder (id),
    floor_fen       bigint,
    until_day       date NOT NULL,
    offered_by      varchar(64) NOT NULL,
    offered_at      timestamp(6) with time zone NOT NULL,
    state           varchar(9) NOT NULL,
    ended_by_record bigint REFERENCES land_record (id),
    CONSTRAINT voucher_offer_state CHECK (state IN ('OPEN', 'RESERVED', 'SOLD', 'WITHDRAWN', 'LAPSED')),
    CONSTRAINT voucher_offer_floor CHECK (floor_fen >= 0)
);
CREATE INDEX voucher_offer_state_day ON voucher_offer (state, until_day);
CREATE INDEX voucher_offer_serial ON voucher_offer (serial, holder_id);

CREATE TABLE voucher_offer_amount (
    offer_id  bigint NOT NULL REFERENCES voucher_offer (record_id),
    indicator varchar(10) NOT NULL,
    amount    bigint NOT NULL,
    PRIMARY KEY (offer_id, indicator),
    CONSTRAINT voucher_offer_amount_positive CHECK (amount > 0)
);

-- Set apart for a buyer while a contract is signed; of an offer at most one is OPEN.
CREATE TABLE voucher_reservation (
    record_id       bigint PRIMARY KEY REFERENCES land_record (id),
    offer_id        bigint NOT NULL REFERENCES voucher_offer (record_id),
    buyer_id        bigint NOT NULL REFERENCES holder (id),
    contract_no     varchar(64) NOT NULL,
    until_day       date NOT NULL,
    reserved_by     varchar(64) NOT NULL,
    reserved_at     timestamp(6) with time zone NOT NULL,
    state           varchar(8) NOT NULL,
    ended_by_record bigint REFERENCES land_record (id),
    CONSTRAINT voucher_reservation_state CHECK (state IN ('OPEN', 'RELEASED', 'LAPSED', 'SOLD', 'GONE'))
);
CREATE INDEX voucher_reservation_offer ON voucher_reservation (offer_id);
CREATE INDEX voucher_reservation_day ON voucher_reservation (state, until_day);
