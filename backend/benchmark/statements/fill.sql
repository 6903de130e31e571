-- Accepted works and their increments, spread evenly over categories, villages and zones, and over ten years until :day; each
-- twentieth is taken back half a year later. What is kept of them is added up as the migration does it.
\set ON_ERROR_STOP on
create temporary table place as
  select row_number() over (order by code, zone_id) - 1 as n, count(*) over () as places, *
  from (select u.parent_code as town, u.code, null::bigint as zone_id from admin_unit u where u.level = 'VILLAGE'
        union all
        select z.town_code, z.village_code, z.id from zone z where z.village_code is not null) p;
create unique index on place (n);
create temporary table booking as
  select i, p.town, p.code, p.zone_id, (array['CCGZ', 'CCZL', 'ZHZZ', 'FKFL', 'ZBLP'])[(1 + i % 5)::int] as category,
    :'day'::date - ((i * 7919) % 3650)::int as day, ((i * 104729) % 1500000)::numeric / 100 + 10 as square_metres
  from generate_series(1::bigint, :works) i join place p on p.n = (i * 31) % p.places;
insert into accepted_work (id, record_id, category, document_no, accepted_on, town_code, village_code, zone_id, official_area,
    counted_area, synthetic, geom, min_x, min_y, max_x, max_y, recorded_at)
  select 900000000 + i, (select min(id) from land_record), category, '格验〔2026〕' || i, day, town, code, zone_id, square_metres,
    square_metres, true, ST_Multi(ST_MakeEnvelope(x, y, x + 0.0001, y + 0.0001, 4490)), x, y, x + 0.0001, y + 0.0001,
    day + time '12:00'
  from (select *, 112.8 + (i % 2000) * 0.0002 as x, 22.8 + (i / 2000) * 0.0002 as y from booking) b;
insert into acreage_increment (work_id, record_id, kind, category, town_code, village_code, zone_id, square_metres, synthetic,
    effective_on, recorded_at)
  select 900000000 + i, (select min(id) from land_record), kind, category, town, code, zone_id,
    case kind when 'ACCEPT' then square_metres else -square_metres end, true, effective, effective + time '12:00'
  from (select b.*, 'ACCEPT' as kind, day as effective from booking b
        union all
        select b.*, 'REVOKE', day + 180 from booking b where i % 20 = 0) k
  order by effective, i;
delete from acreage_figure;
insert into acreage_figure
  select category, grain, date_trunc(lower(grain), effective_on::timestamp)::date, town_code, coalesce(village_code, ''),
    coalesce(zone_id, 0), sum(square_metres), sum(case kind when 'ACCEPT' then 1 else -1 end), sum(case kind when 'ACCEPT' then 1 else -1 end)
  from acreage_increment cross join (values ('DAY'), ('MONTH'), ('YEAR')) g (grain)
  group by 1, 2, 3, 4, 5, 6;
