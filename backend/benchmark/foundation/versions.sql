-- Gives every parcel four versions more, on days of their own over ten years: the one that was loaded becomes the first.
-- Later versions lie in the order in which they would have been written, far from the earlier ones of the same ground.
create temporary table change as
select parcel_id, n, date '2016-01-04' + (n * 730 + (hashint8(parcel_id * 7 + n) & 1023) % 700) as day
from parcel_version, generate_series(0, 4) n;
create index on change (parcel_id, n);
analyze change;

insert into parcel_version (parcel_id, version, change_kind, code, land_class, ownership, holder, stage, town_code,
    village_code, zone_id, official_area, registered_area, synthetic, geom, min_x, min_y, max_x, max_y,
    valid_from, valid_to, recorded_from, recorded_to, recorded_by, record_id)
select v.parcel_id, c.n + 1, 'ATTRIBUTES', v.code, v.land_class, v.ownership, v.holder, v.stage, v.town_code,
    v.village_code, v.zone_id, v.official_area, v.registered_area, v.synthetic, v.geom, v.min_x, v.min_y, v.max_x, v.max_y,
    c.day, coalesce(e.day, date '9999-12-31'),
    c.day + time with time zone '02:00+00', coalesce(e.day + time with time zone '02:00+00', '9999-12-31 00:00:00+00'),
    v.recorded_by, v.record_id
from parcel_version v
join change c using (parcel_id)
left join change e on e.parcel_id = c.parcel_id and e.n = c.n + 1
where c.n > 0
order by c.day, v.parcel_id;

update parcel_version v
set valid_from = c.day, recorded_from = c.day + time with time zone '02:00+00',
    valid_to = e.day, recorded_to = e.day + time with time zone '02:00+00'
from change c, change e
where v.version = 1 and c.parcel_id = v.parcel_id and c.n = 0 and e.parcel_id = v.parcel_id and e.n = 1;
