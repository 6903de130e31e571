-- States of rights and kinds of entries that came later, and money.
ALTER TABLE ledger_account DROP CONSTRAINT ledger_account_purpose;
ALTER TABLE ledger_account ADD CONSTRAINT ledger_account_purpose CHECK (purpose IN
    ('ISSUE', 'LIVE', 'PLEDGED', 'RESERVED', 'HELD', 'USED', 'EXPIRED', 'CANCELLED'));
ALTER TABLE ledger_entry DROP CONSTRAINT ledger_entry_kind;
ALTER TABLE ledger_entry ADD CONSTRAINT ledger_entry_kind CHECK (kind IN
    ('ISSUE', 'TRANSFER', 'SPLIT', 'PLEDGE', 'RESERVE', 'POST', 'RELEASE', 'HOLD', 'UNHOLD', 'REDEEM', 'EXPIRE',
     'CANCEL', 'REVERSE'));

-- An entry leaves one voucher and comes into another when it splits one. A reversal names what it takes back; nothing is
-- taken back twice.
ALTER TABLE ledger_entry ADD COLUMN into_serial varchar(32);
UPDATE ledger_entry SET into_serial = voucher_serial;
ALTER TABLE ledger_entry ALTER COLUMN into_serial SET NOT NULL;
ALTER TABLE ledger_entry ADD CONSTRAINT ledger_entry_into FOREIGN KEY (into_serial) REFERENCES voucher (serial);
ALTER TABLE ledger_entry ADD COLUMN reverses uuid;
ALTER TABLE ledger_entry ADD CONSTRAINT ledger_entry_reverses UNIQUE (reverses);
ALTER TABLE ledger_entry DROP CONSTRAINT ledger_entry_accounts;
ALTER TABLE ledger_entry ADD CONSTRAINT ledger_entry_accounts
    CHECK (debit_account <> credit_account OR voucher_serial <> into_serial);
CREATE INDEX ledger_entry_voucher ON ledger_entry (voucher_serial);
CREATE INDEX ledger_entry_into ON ledger_entry (into_serial);

-- What an account has of a voucher: the sum of the entries, kept beside them. A row is locked by whoever changes it.
CREATE TABLE ledger_balance (
    account_id     bigint NOT NULL REFERENCES ledger_account (id),
    voucher_serial varchar(32) NOT NULL REFERENCES voucher (serial),
    balance        bigint NOT NULL,
    PRIMARY KEY (account_id, voucher_serial)
);
CREATE INDEX ledger_balance_voucher ON ledger_balance (voucher_serial);
INSERT INTO ledger_balance (account_id, voucher_serial, balance)
    SELECT account, voucher_serial, CAST(SUM(amount) AS bigint)
    FROM (SELECT debit_account AS account, into_serial AS voucher_serial, amount FROM ledger_entry
          UNION ALL SELECT credit_account, voucher_serial, -amount FROM ledger_entry) moved
    GROUP BY account, voucher_serial;

-- The chain of entries in the order in which they were committed; what the hash covers stands in
-- org.qianmo.kernel.ledger.Link. Entries older than this table are chained at the first start.
CREATE TABLE ledger_link (
    seq           bigint PRIMARY KEY,
    entry_id      uuid NOT NULL UNIQUE,
    linked_at     timestamp(6) with time zone NOT NULL,
    previous_hash varchar(64) NOT NULL,
    hash          varchar(64) NOT NULL,
    CONSTRAINT ledger_link_seq CHECK (seq > 0)
);
CREATE TABLE ledger_head (
    id        integer PRIMARY KEY,
    seq       bigint NOT NULL,
    linked_at timestamp(6) with time zone NOT NULL,
    hash      varchar(64) NOT NULL,
    CONSTRAINT ledger_head_single CHECK (id = 1)
);
INSERT INTO ledger_head VALUES
    (1, 0, TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00', '0000000000000000000000000000000000000000000000000000000000000000');

-- Ground that somebody rests on, and nobody else may: of vouchers, the ground that was given up for them. A row ends when
-- the ground is free again; that of used vouchers never does.
CREATE TABLE ground_claim (
    voucher_serial varchar(32) NOT NULL REFERENCES voucher (serial),
    part           integer NOT NULL,
    kind           varchar(8) NOT NULL,
    record_id      bigint NOT NULL REFERENCES land_record (id),
    geom           geometry(MULTIPOLYGON, 4490) NOT NULL,
    min_x          double precision NOT NULL,
    min_y          double precision NOT NULL,
    max_x          double precision NOT NULL,
    max_y          double precision NOT NULL,
    claimed_from   timestamp(6) with time zone NOT NULL,
    claimed_until  timestamp(6) with time zone,
    PRIMARY KEY (voucher_serial, part),
    CONSTRAINT ground_claim_kind CHECK (kind IN ('VOUCHER'))
);
INSERT INTO ground_claim
    SELECT v.serial, ROW_NUMBER() OVER (PARTITION BY v.id ORDER BY w.id), 'VOUCHER', w.record_id, w.geom, w.min_x, w.min_y,
        w.max_x, w.max_y, w.recorded_at, NULL
    FROM voucher_source s JOIN voucher v ON v.id = s.voucher_id JOIN accepted_work w ON w.id = s.accepted_work_id;
