-- Increments of consolidated acreage, append only: what a work counts for from a day on (ACCEPT), what is taken back with it
-- (REVOKE), and ground of a revoked work that a later work of the category counts instead (RESTORE). A figure is a sum of
-- them. Their order is the order of booking.
CREATE TABLE acreage_increment (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    work_id       bigint NOT NULL REFERENCES accepted_work (id),
    record_id     bigint NOT NULL REFERENCES land_record (id),
    kind          varchar(7) NOT NULL,
    category      varchar(4) NOT NULL,
    town_code     varchar(12) NOT NULL REFERENCES admin_unit (code),
    village_code  varchar(12) REFERENCES admin_unit (code),
    zone_id       bigint REFERENCES zone (id),
    square_metres numeric(16, 2) NOT NULL,
    synthetic     boolean NOT NULL,
    effective_on  date NOT NULL,
    recorded_at   timestamp(6) with time zone NOT NULL,
    CONSTRAINT acreage_increment_kind CHECK (kind IN ('ACCEPT', 'REVOKE', 'RESTORE')),
    CONSTRAINT acreage_increment_sign CHECK (
        kind = 'ACCEPT' AND square_metres >= 0 OR kind = 'REVOKE' AND square_metres <= 0
        OR kind = 'RESTORE' AND square_metres > 0)
);
INSERT INTO acreage_increment (work_id, record_id, kind, category, town_code, village_code, zone_id, square_metres, synthetic,
        effective_on, recorded_at)
    SELECT id, record_id, 'ACCEPT', category, town_code, village_code, zone_id, counted_area, synthetic, accepted_on,
        recorded_at
    FROM accepted_work ORDER BY recorded_at, id;
CREATE INDEX acreage_increment_work ON acreage_increment (work_id);
CREATE INDEX acreage_increment_record ON acreage_increment (record_id);
CREATE INDEX acreage_increment_unit ON acreage_increment (category, town_code, village_code, id);
CREATE INDEX acreage_increment_zone ON acreage_increment (zone_id, id);
CREATE INDEX acreage_increment_day ON acreage_increment (effective_on);

-- Sums of increments by category and place, of a day, a month and a year each, kept with every commit. No village is '', no
-- zone is 0. Rows of a category are written under the lock on its row of acreage_figure_lock alone.
CREATE TABLE acreage_figure (
    category        varchar(4) NOT NULL,
    grain           varchar(5) NOT NULL,
    starts_on       date NOT NULL,
    town_code       varchar(12) NOT NULL,
    village_code    varchar(12) NOT NULL,
    zone_id         bigint NOT NULL,
    square_metres   numeric(18, 2) NOT NULL,
    works           integer NOT NULL,
    synthetic_works integer NOT NULL,
    PRIMARY KEY (category, grain, starts_on, town_code, village_code, zone_id),
    CONSTRAINT acreage_figure_grain CHECK (grain IN ('DAY', 'MONTH', 'YEAR'))
);
CREATE TABLE acreage_figure_lock (
    category varchar(4) PRIMARY KEY
);
INSERT INTO acreage_figure_lock VALUES ('CCGZ'), ('CCZL'), ('FKFL'), ('ZBLP'), ('ZHZZ');
INSERT INTO acreage_figure
    SELECT category, 'DAY', effective_on, town_code, COALESCE(village_code, ''), COALESCE(zone_id, 0), SUM(square_metres),
        COUNT(*), SUM(CASE WHEN synthetic THEN 1 ELSE 0 END)
    FROM acreage_increment
    GROUP BY category, effective_on, town_code, COALESCE(village_code, ''), COALESCE(zone_id, 0);
INSERT INTO acreage_figure
    SELECT category, 'MONTH', month_start, town_code, village_code, zone_id, SUM(square_metres), SUM(works), SUM(synthetic_works)
    FROM (SELECT f.*, CAST(DATE_TRUNC('MONTH', CAST(starts_on AS timestamp)) AS date) AS month_start FROM acreage_figure f) days
    GROUP BY category, month_start, town_code, village_code, zone_id;
INSERT INTO acreage_figure
    SELECT category, 'YEAR', year_start, town_code, village_code, zone_id, SUM(square_metres), SUM(works),
        SUM(synthetic_works)
    FROM (SELECT f.*, CAST(DATE_TRUNC('YEAR', CAST(starts_on AS timestamp)) AS date) AS year_start FROM acreage_figure f
          WHERE grain = 'MONTH') months
    GROUP BY category, year_start, town_code, village_code, zone_id;
