-- What must hold after many people worked on the same ground: run by fabric-gate.sh, one figure a line.
\pset format unaligned
\pset tuples_only on
-- Two present parcels on one ground, by more than the layer tolerance of a border (0.001 m thick).
select 'overlaps ' || count(*) from (
    select ST_Intersection(a.geom, b.geom) as g
    from parcel_version a join parcel_version b on a.geom && b.geom and a.parcel_id < b.parcel_id
    where a.recorded_to = '9999-12-31 00:00:00+00' and b.recorded_to = '9999-12-31 00:00:00+00'
      and a.geom && ST_MakeEnvelope(:box, 4490) and b.geom && ST_MakeEnvelope(:box, 4490)) shared
where ST_Dimension(g) = 2 and ST_Area(g::geography) > 0.001 * ST_Perimeter(g::geography) / 2;
-- An approved change that no version shows, or a version that was written over one its author had not seen.
select 'lost updates ' || count(*) from record_edit e
    join land_record r on r.id = e.record_id and r.state = 'APPROVED' and r.kind <> 'DEMO'
    left join parcel_version v on v.parcel_id = e.parcel_id and v.record_id = e.record_id
where v.parcel_id is null or v.version <> coalesce(e.base_version, 0) + 1;
select 'acreage ' || sum(official_area) from parcel_version
where recorded_to = '9999-12-31 00:00:00+00' and change_kind <> 'RETIRE';
