-- Renovation zones of village industrial parks (村改片区).
CREATE TABLE zone (
    id             bigint PRIMARY KEY,
    code           varchar(32) NOT NULL UNIQUE,
    name           varchar(100) NOT NULL,
    name_en        varchar(100) NOT NULL,
    town_code      varchar(12) NOT NULL REFERENCES admin_unit (code),
    village_code   varchar(12) REFERENCES admin_unit (code),
    renovation     varchar(4) NOT NULL,
    status         varchar(10) NOT NULL,
    occupants      integer NOT NULL,
    floor_area     numeric(16, 2) NOT NULL,
    target_mu      numeric(14, 3) NOT NULL,
    official_area  numeric(16, 2) NOT NULL,
    started_on     date,
    due_on         date,
    synthetic      boolean NOT NULL,
    geom           geometry(MULTIPOLYGON, 4490) NOT NULL,
    min_x          double precision NOT NULL,
    min_y          double precision NOT NULL,
    max_x          double precision NOT NULL,
    max_y          double precision NOT NULL,
    version        integer NOT NULL,
    CONSTRAINT zone_renovation CHECK (renovation IN ('CCGZ', 'ZHZZ', 'FKFL')),
    CONSTRAINT zone_status CHECK (status IN ('PLANNED', 'UNDER_WAY', 'COMPLETED'))
);
CREATE INDEX zone_town ON zone (town_code);

-- Pilot sites (试点).
CREATE TABLE pilot_site (
    id           bigint PRIMARY KEY,
    code         varchar(32) NOT NULL UNIQUE,
    name         varchar(100) NOT NULL,
    name_en      varchar(100) NOT NULL,
    theme        varchar(200) NOT NULL,
    theme_en     varchar(200) NOT NULL,
    town_code    varchar(12) NOT NULL REFERENCES admin_unit (code),
    village_code varchar(12) REFERENCES admin_unit (code),
    synthetic    boolean NOT NULL,
    geom         geometry(MULTIPOLYGON, 4490) NOT NULL,
    min_x        double precision NOT NULL,
    min_y        double precision NOT NULL,
    max_x        double precision NOT NULL,
    max_y        double precision NOT NULL,
    version      integer NOT NULL
);

-- Accepted work (已验收): ground of a category, accepted on a day. counted_area is the official area of the
-- part that no earlier work of the category covers, so that sums of it count no ground twice.
CREATE TABLE accepted_work (
    id            bigint PRIMARY KEY,
    record_id     bigint NOT NULL REFERENCES land_record (id),
    category      varchar(4) NOT NULL,
    document_no   varchar(64) NOT NULL,
    accepted_on   date NOT NULL,
    town_code     varchar(12) NOT NULL REFERENCES admin_unit (code),
    village_code  varchar(12) REFERENCES admin_unit (code),
    zone_id       bigint REFERENCES zone (id),
    official_area numeric(16, 2) NOT NULL,
    counted_area  numeric(16, 2) NOT NULL,
    synthetic     boolean NOT NULL,
    geom          geometry(MULTIPOLYGON, 4490) NOT NULL,
    min_x         double precision NOT NULL,
    min_y         double precision NOT NULL,
    max_x         double precision NOT NULL,
    max_y         double precision NOT NULL,
    recorded_at   timestamp(6) with time zone NOT NULL,
    CONSTRAINT accepted_work_category CHECK (category IN ('CCGZ', 'CCZL', 'ZHZZ', 'FKFL', 'ZBLP')),
    CONSTRAINT accepted_work_area CHECK (official_area > 0 AND counted_area >= 0 AND counted_area <= official_area)
);
CREATE INDEX accepted_work_category_date ON accepted_work (category, accepted_on);

CREATE TABLE holder (
    id           bigint PRIMARY KEY,
    name         varchar(200) NOT NULL,
    kind         varchar(12) NOT NULL,
    town_code    varchar(12),
    village_code varchar(12),
    CONSTRAINT holder_kind CHECK (kind IN ('COLLECTIVE', 'HOUSEHOLD', 'COMPANY', 'POOL'))
);

CREATE TABLE voucher (
    id         bigint PRIMARY KEY,
    serial     varchar(32) NOT NULL UNIQUE,
    kind       varchar(5) NOT NULL,
    holder_id  bigint NOT NULL REFERENCES holder (id),
    state      varchar(12) NOT NULL,
    issued_on  date NOT NULL,
    expires_on date,
    synthetic  boolean NOT NULL,
    version    integer NOT NULL,
    CONSTRAINT voucher_kind CHECK (kind IN ('LAND', 'HOUSE', 'GREEN'))
);
CREATE TABLE voucher_source (
    voucher_id       bigint NOT NULL REFERENCES voucher (id),
    accepted_work_id bigint NOT NULL REFERENCES accepted_work (id),
    PRIMARY KEY (voucher_id, accepted_work_id)
);

-- Double entry, append only: an entry moves a whole number of the accounts' unit (0.001 亩 for land) out of
-- the credited account and into the debited one. Balances are sums of entries and nothing else.
CREATE TABLE ledger_account (
    id         bigint PRIMARY KEY,
    holder_id  bigint NOT NULL REFERENCES holder (id),
    purpose    varchar(10) NOT NULL,
    asset      varchar(5) NOT NULL,
    indicator  varchar(10) NOT NULL,
    CONSTRAINT ledger_account_key UNIQUE (holder_id, purpose, asset, indicator),
    CONSTRAINT ledger_account_purpose CHECK (purpose IN ('ISSUE', 'LIVE', 'PLEDGED', 'USED', 'EXPIRED', 'CANCELLED'))
);
CREATE TABLE ledger_entry (
    id             uuid PRIMARY KEY,
    debit_account  bigint NOT NULL REFERENCES ledger_account (id),
    credit_account bigint NOT NULL REFERENCES ledger_account (id),
    amount         bigint NOT NULL,
    kind           varchar(8) NOT NULL,
    voucher_serial varchar(32) NOT NULL REFERENCES voucher (serial),
    record_id      bigint NOT NULL REFERENCES land_record (id),
    document_no    varchar(64) NOT NULL,
    occurred_on    date NOT NULL,
    posted_at      timestamp(6) with time zone NOT NULL,
    posted_by      varchar(64) NOT NULL,
    CONSTRAINT ledger_entry_amount CHECK (amount > 0),
    CONSTRAINT ledger_entry_accounts CHECK (debit_account <> credit_account),
    CONSTRAINT ledger_entry_kind CHECK (kind IN
        ('ISSUE', 'TRANSFER', 'PLEDGE', 'RELEASE', 'REDEEM', 'EXPIRE', 'CANCEL', 'REVERSE'))
);
CREATE INDEX ledger_entry_debit ON ledger_entry (debit_account, occurred_on);
CREATE INDEX ledger_entry_credit ON ledger_entry (credit_account, occurred_on);
