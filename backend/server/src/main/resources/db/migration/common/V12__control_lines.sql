-- The three control lines of the spatial plan (三条控制线): permanent basic farmland (永久基本农田), ecological protection
-- red line (生态保护红线), urban development boundary (城镇开发边界).
CREATE TABLE control_line (
    id           bigint PRIMARY KEY,
    kind         varchar(6) NOT NULL,
    name         varchar(100) NOT NULL,
    name_en      varchar(150) NOT NULL,
    town_code    varchar(12) REFERENCES admin_unit (code),
    village_code varchar(12) REFERENCES admin_unit (code),
    synthetic    boolean NOT NULL,
    geom         geometry(MULTIPOLYGON, 4490) NOT NULL,
    min_x        double precision NOT NULL,
    min_y        double precision NOT NULL,
    max_x        double precision NOT NULL,
    max_y        double precision NOT NULL,
    CONSTRAINT control_line_kind CHECK (kind IN ('YJJBNT', 'STBHHX', 'CZKFBJ'))
);
CREATE INDEX control_line_box ON control_line (min_x, max_x, min_y, max_y);

-- Ground that vouchers stand on is looked up from the work.
CREATE INDEX voucher_source_work ON voucher_source (accepted_work_id);
