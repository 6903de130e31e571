-- Records that are about vouchers.
ALTER TABLE land_record DROP CONSTRAINT land_record_kind;
ALTER TABLE land_record ADD CONSTRAINT land_record_kind CHECK (kind IN
    ('SURVEY', 'ADJUSTMENT', 'SPLIT_MERGE', 'DESIGNATION', 'ACCEPTANCE', 'VOUCHER_ISSUE',
     'REDEMPTION', 'VOUCHER_CHANGE', 'CORRECTION', 'REVERSAL', 'IMPORT', 'DEMO'));

-- A part that was split off names its parent. The project (项目区) is that of the ground that was given up.
ALTER TABLE voucher ADD COLUMN parent_serial varchar(32);
ALTER TABLE voucher ADD CONSTRAINT voucher_parent FOREIGN KEY (parent_serial) REFERENCES voucher (serial);
ALTER TABLE voucher ADD COLUMN project_no varchar(64);
CREATE INDEX voucher_parent_serial ON voucher (parent_serial);
CREATE INDEX voucher_project ON voucher (project_no);
CREATE INDEX voucher_expiry ON voucher (expires_on);

-- What a record asks to do with vouchers; the content as its author wrote it, the rules as they were when it took effect.
CREATE TABLE voucher_application (
    record_id bigint PRIMARY KEY REFERENCES land_record (id),
    act_kind  varchar(8) NOT NULL,
    serial    varchar(32) REFERENCES voucher (serial),
    act       varchar(8000) NOT NULL,
    rules     varchar(4000),
    CONSTRAINT voucher_application_kind CHECK (act_kind IN
        ('ISSUE', 'TRANSFER', 'PLEDGE', 'RELEASE', 'REDEEM', 'CANCEL', 'EXTEND', 'EXPIRE', 'HOLD', 'UNHOLD', 'SALE'))
);
CREATE INDEX voucher_application_serial ON voucher_application (serial);

-- Numbers of the rules. A row counts from its day until the next one of its name; rows are added and never changed.
CREATE TABLE voucher_parameter (
    name           varchar(40) NOT NULL,
    effective_from date NOT NULL,
    seq            integer NOT NULL,
    set_value      varchar(200),
    basis          varchar(400) NOT NULL,
    recorded_at    timestamp(6) with time zone NOT NULL,
    recorded_by    varchar(64) NOT NULL,
    PRIMARY KEY (name, effective_from, seq)
);

-- Until when a voucher runs; the last row counts. One without rows runs until voucher.expires_on.
CREATE TABLE voucher_term (
    serial     varchar(32) NOT NULL REFERENCES voucher (serial),
    seq        integer NOT NULL,
    expires_on date NOT NULL,
    record_id  bigint NOT NULL REFERENCES land_record (id),
    PRIMARY KEY (serial, seq)
);

CREATE TABLE voucher_pledge (
    record_id          bigint PRIMARY KEY REFERENCES land_record (id),
    serial             varchar(32) NOT NULL REFERENCES voucher (serial),
    holder_id          bigint NOT NULL REFERENCES holder (id),
    pledgee_id         bigint NOT NULL REFERENCES holder (id),
    loan_contract_no   varchar(64) NOT NULL,
    released_by_record bigint REFERENCES land_record (id)
);
CREATE INDEX voucher_pledge_serial ON voucher_pledge (serial);

-- What was paid for a voucher or a part of it, in fen.
CREATE TABLE voucher_sale (
    record_id        bigint PRIMARY KEY REFERENCES land_record (id),
    serial           varchar(32) NOT NULL REFERENCES voucher (serial),
    asset            varchar(5) NOT NULL,
    seller_id        bigint NOT NULL REFERENCES holder (id),
    buyer_id         bigint NOT NULL REFERENCES holder (id),
    amount           bigint NOT NULL,
    price_per_mu_fen bigint NOT NULL,
    total_fen        bigint NOT NULL,
    platform_no      varchar(64) NOT NULL,
    sold_on          date NOT NULL,
    CONSTRAINT voucher_sale_amount CHECK (amount > 0 AND price_per_mu_fen >= 0 AND total_fen >= 0)
);
CREATE INDEX voucher_sale_day ON voucher_sale (sold_on, record_id);

-- Ground on which a voucher was used (建新地块), as it was then.
CREATE TABLE redemption (
    record_id      bigint PRIMARY KEY REFERENCES land_record (id),
    serial         varchar(32) NOT NULL REFERENCES voucher (serial),
    holder_id      bigint NOT NULL REFERENCES holder (id),
    project_no     varchar(64),
    approval_no    varchar(64) NOT NULL,
    parcel_id      bigint NOT NULL REFERENCES parcel (id),
    parcel_version integer NOT NULL,
    target_area    numeric(16, 2) NOT NULL,
    redeemed       bigint NOT NULL,
    geom           geometry(MULTIPOLYGON, 4490) NOT NULL,
    min_x          double precision NOT NULL,
    min_y          double precision NOT NULL,
    max_x          double precision NOT NULL,
    max_y          double precision NOT NULL,
    CONSTRAINT redemption_amounts CHECK (target_area > 0 AND redeemed > 0)
);
CREATE INDEX redemption_project ON redemption (project_no);
CREATE INDEX redemption_parcel ON redemption (parcel_id);

-- What was used of a voucher that was taken back afterwards: the pool answers for it until somebody makes it good.
CREATE TABLE pool_deficit (
    record_id bigint NOT NULL REFERENCES land_record (id),
    serial    varchar(32) NOT NULL REFERENCES voucher (serial),
    indicator varchar(10) NOT NULL,
    amount    bigint NOT NULL,
    PRIMARY KEY (record_id, serial, indicator),
    CONSTRAINT pool_deficit_amount CHECK (amount > 0)
);

-- Numbers of before the first day of the voucher scheme (18 August 2022): defaults until the district decides.
INSERT INTO voucher_parameter (name, effective_from, seq, set_value, basis, recorded_at, recorded_by) VALUES
    ('land.baselineDay', DATE '2022-08-18', 1, '2020-01-01', '三调变更基准；各区可另定 the third survey''s baseline, to be set by the district', TIMESTAMP WITH TIME ZONE '2022-08-18 00:00:00+08', 'qianmo'),
    ('land.ratio.quota', DATE '2022-08-18', 1, '1.000', '增减挂钩等面积 equal areas, State rules of increase-decrease linkage', TIMESTAMP WITH TIME ZONE '2022-08-18 00:00:00+08', 'qianmo'),
    ('land.ratio.scale', DATE '2022-08-18', 1, '1.000', '增减挂钩等面积 equal areas, State rules of increase-decrease linkage', TIMESTAMP WITH TIME ZONE '2022-08-18 00:00:00+08', 'qianmo'),
    ('land.ratio.cultivated', DATE '2022-08-18', 1, '1.000', '缺省 default: accepted cultivated land', TIMESTAMP WITH TIME ZONE '2022-08-18 00:00:00+08', 'qianmo'),
    ('land.ratio.paddy', DATE '2022-08-18', 1, '1.000', '缺省 default: accepted paddy', TIMESTAMP WITH TIME ZONE '2022-08-18 00:00:00+08', 'qianmo'),
    ('land.validityMonths', DATE '2022-08-18', 1, '36', '比照周转指标三年归还 by analogy with the three years of turn-over quota', TIMESTAMP WITH TIME ZONE '2022-08-18 00:00:00+08', 'qianmo'),
    ('house.validityMonths', DATE '2022-08-18', 1, NULL, '缺省 default: no expiry', TIMESTAMP WITH TIME ZONE '2022-08-18 00:00:00+08', 'qianmo'),
    ('green.validityMonths', DATE '2022-08-18', 1, NULL, '缺省 default: no expiry', TIMESTAMP WITH TIME ZONE '2022-08-18 00:00:00+08', 'qianmo'),
    ('green.rewardRatio', DATE '2022-08-18', 1, '0.000', '缺省关闭 default: off', TIMESTAMP WITH TIME ZONE '2022-08-18 00:00:00+08', 'qianmo'),
    ('green.ratio', DATE '2022-08-18', 1, '1.000', '缺省 default: accepted green area', TIMESTAMP WITH TIME ZONE '2022-08-18 00:00:00+08', 'qianmo'),
    ('house.sqmPerMu', DATE '2022-08-18', 1, NULL, '按案填写 entered per case', TIMESTAMP WITH TIME ZONE '2022-08-18 00:00:00+08', 'qianmo'),
    ('price.floorPerMuYuan', DATE '2022-08-18', 1, '500000.00', '广东省2018年首宗起始价 Guangdong''s first starting price, 2018', TIMESTAMP WITH TIME ZONE '2022-08-18 00:00:00+08', 'qianmo'),
    ('price.enforceFloor', DATE '2022-08-18', 1, 'false', '缺省 default', TIMESTAMP WITH TIME ZONE '2022-08-18 00:00:00+08', 'qianmo'),
    ('settle.costPerMuYuan', DATE '2022-08-18', 1, '50000.00', '广东省拆旧复垦 Guangdong''s rural scheme, not Nanhai''s own', TIMESTAMP WITH TIME ZONE '2022-08-18 00:00:00+08', 'qianmo'),
    ('settle.cityPerMuYuan', DATE '2022-08-18', 1, '50000.00', '广东省拆旧复垦 Guangdong''s rural scheme, not Nanhai''s own', TIMESTAMP WITH TIME ZONE '2022-08-18 00:00:00+08', 'qianmo'),
    ('settle.split', DATE '2022-08-18', 1, '5/5/15/75', '广东省拆旧复垦 Guangdong''s rural scheme: county/town/owner/user in percent', TIMESTAMP WITH TIME ZONE '2022-08-18 00:00:00+08', 'qianmo'),
    ('transfer.scope', DATE '2022-08-18', 1, 'DISTRICT', '区级指标池内使用 used within the district''s pool', TIMESTAMP WITH TIME ZONE '2022-08-18 00:00:00+08', 'qianmo'),
    ('term.maxExtensions', DATE '2022-08-18', 1, '1', '缺省 default', TIMESTAMP WITH TIME ZONE '2022-08-18 00:00:00+08', 'qianmo'),
    ('term.extensionMonthsMax', DATE '2022-08-18', 1, '12', '缺省 default', TIMESTAMP WITH TIME ZONE '2022-08-18 00:00:00+08', 'qianmo'),
    ('term.expiredToPool', DATE '2022-08-18', 1, 'true', '缺省 default: what runs out returns to the pool', TIMESTAMP WITH TIME ZONE '2022-08-18 00:00:00+08', 'qianmo'),
    ('redeem.allowedGround', DATE '2022-08-18', 1, 'CZKFBJ', '缺省：城镇开发边界以内或在建片区 default: within the urban development boundary, or a zone', TIMESTAMP WITH TIME ZONE '2022-08-18 00:00:00+08', 'qianmo');
