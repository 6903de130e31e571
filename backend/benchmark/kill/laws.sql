-- The laws of the book, by its rows alone.
INSERT INTO fault
    SELECT 'UNEVEN', format('%s %s: debits are %s more than credits', a.asset, a.indicator, sum(b.balance))
    FROM ledger_balance b JOIN ledger_account a ON a.id = b.account_id
    GROUP BY a.asset, a.indicator HAVING sum(b.balance) <> 0;
INSERT INTO fault
    SELECT 'UNEVEN', format('entry %s moves %s %s to %s %s', e.id, c.asset, c.indicator, d.asset, d.indicator)
    FROM ledger_entry e JOIN ledger_account d ON d.id = e.debit_account JOIN ledger_account c ON c.id = e.credit_account
    WHERE (d.asset, d.indicator) <> (c.asset, c.indicator);
INSERT INTO fault
    SELECT 'NEGATIVE', format('account %s has %s of %s', b.account_id, b.balance, b.voucher_serial)
    FROM ledger_balance b JOIN ledger_account a ON a.id = b.account_id WHERE a.purpose <> 'ISSUE' AND b.balance < 0;
INSERT INTO fault
    SELECT 'REPLAY', format('account %s, voucher %s: the balance is %s more than the entries', account, serial, sum(amount))
    FROM (SELECT account_id AS account, voucher_serial AS serial, balance AS amount FROM ledger_balance
        UNION ALL SELECT debit_account, into_serial, -amount FROM ledger_entry
        UNION ALL SELECT credit_account, voucher_serial, amount FROM ledger_entry) moved
    GROUP BY account, serial HAVING sum(amount) <> 0;

-- A square metre yields one voucher, and lies in one parcel: shared ground beyond what a border between neighbours has.
INSERT INTO fault
    SELECT 'GROUND', format('vouchers %s and %s share %s m²', serial, other, round(square_metres::numeric, 2))
    FROM (SELECT a.voucher_serial AS serial, b.voucher_serial AS other,
            ST_Area(ST_Intersection(a.geom, b.geom)::geography) AS square_metres
        FROM ground_claim a JOIN ground_claim b ON a.geom && b.geom
            AND (a.voucher_serial, a.part) < (b.voucher_serial, b.part)
            AND (ST_Overlaps(a.geom, b.geom) OR ST_Contains(a.geom, b.geom) OR ST_Within(a.geom, b.geom))
        WHERE a.claimed_until IS NULL AND b.claimed_until IS NULL) shared
    WHERE square_metres > 0.01;
INSERT INTO fault
    SELECT 'GROUND', format('parcels %s and %s share %s m²', parcel, other, round(square_metres::numeric, 2))
    FROM (SELECT a.parcel_id AS parcel, b.parcel_id AS other,
            ST_Area(ST_Intersection(a.geom, b.geom)::geography) AS square_metres
        FROM parcel_version a JOIN land_record r ON r.id = a.record_id AND r.caller_key IS NOT NULL
        JOIN parcel_version b ON a.geom && b.geom AND a.parcel_id <> b.parcel_id
            AND (ST_Overlaps(a.geom, b.geom) OR ST_Contains(a.geom, b.geom) OR ST_Within(a.geom, b.geom))
        WHERE a.recorded_to = '9999-12-31T00:00:00Z' AND b.recorded_to = '9999-12-31T00:00:00Z') shared
    WHERE square_metres > 0.01;
INSERT INTO fault
    SELECT 'GROUND', format('voucher %s has %s at hand, and its ground is %s', v.serial, sum(b.balance),
        CASE WHEN c.claimed_until IS NULL THEN 'not claimed' ELSE 'free' END)
    FROM voucher v JOIN voucher_source s ON s.voucher_id = v.id
    JOIN ledger_balance b ON b.voucher_serial = v.serial JOIN ledger_account a ON a.id = b.account_id
    LEFT JOIN ground_claim c ON c.voucher_serial = v.serial
    WHERE a.purpose IN ('LIVE', 'PLEDGED', 'RESERVED', 'HELD') AND b.balance > 0
      AND (c.voucher_serial IS NULL OR c.claimed_until IS NOT NULL)
    GROUP BY v.serial, c.claimed_until;
