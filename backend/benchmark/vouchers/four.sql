-- The same of all four indicators of a voucher: eight locks, four entries, eight updates.
\set v random(0, :busy - 1)
\set turned random(0, 1)
\set credit :first + 4 * ((:v + :turned) % :holders)
\set debit :first + 4 * ((:v + 1 - :turned) % :holders)
\set low least(:credit, :debit)
\set high greatest(:credit, :debit)
begin;
select balance from ledger_balance where account_id = :low + 0 and voucher_serial = 'NH-D-2026-' || lpad(cast(:v as text), 6, '0') for update;
select balance from ledger_balance where account_id = :low + 1 and voucher_serial = 'NH-D-2026-' || lpad(cast(:v as text), 6, '0') for update;
select balance from ledger_balance where account_id = :low + 2 and voucher_serial = 'NH-D-2026-' || lpad(cast(:v as text), 6, '0') for update;
select balance from ledger_balance where account_id = :low + 3 and voucher_serial = 'NH-D-2026-' || lpad(cast(:v as text), 6, '0') for update;
select balance from ledger_balance where account_id = :high + 0 and voucher_serial = 'NH-D-2026-' || lpad(cast(:v as text), 6, '0') for update;
select balance from ledger_balance where account_id = :high + 1 and voucher_serial = 'NH-D-2026-' || lpad(cast(:v as text), 6, '0') for update;
select balance from ledger_balance where account_id = :high + 2 and voucher_serial = 'NH-D-2026-' || lpad(cast(:v as text), 6, '0') for update;
select balance from ledger_balance where account_id = :high + 3 and voucher_serial = 'NH-D-2026-' || lpad(cast(:v as text), 6, '0') for update;
insert into ledger_entry (id, debit_account, credit_account, amount, kind, voucher_serial, into_serial, record_id, document_no, occurred_on, posted_at, posted_by) values (gen_random_uuid(), :debit + 0, :credit + 0, 1, 'TRANSFER', 'NH-D-2026-' || lpad(cast(:v as text), 6, '0'), 'NH-D-2026-' || lpad(cast(:v as text), 6, '0'), 1, 'pgbench', date '2026-03-01', now(), 'pgbench');
update ledger_balance set balance = balance - 1 where account_id = :credit + 0 and voucher_serial = 'NH-D-2026-' || lpad(cast(:v as text), 6, '0');
update ledger_balance set balance = balance + 1 where account_id = :debit + 0 and voucher_serial = 'NH-D-2026-' || lpad(cast(:v as text), 6, '0');
insert into ledger_entry (id, debit_account, credit_account, amount, kind, voucher_serial, into_serial, record_id, document_no, occurred_on, posted_at, posted_by) values (gen_random_uuid(), :debit + 1, :credit + 1, 1, 'TRANSFER', 'NH-D-2026-' || lpad(cast(:v as text), 6, '0'), 'NH-D-2026-' || lpad(cast(:v as text), 6, '0'), 1, 'pgbench', date '2026-03-01', now(), 'pgbench');
update ledger_balance set balance = balance - 1 where account_id = :credit + 1 and voucher_serial = 'NH-D-2026-' || lpad(cast(:v as text), 6, '0');
update ledger_balance set balance = balance + 1 where account_id = :debit + 1 and voucher_serial = 'NH-D-2026-' || lpad(cast(:v as text), 6, '0');
insert into ledger_entry (id, debit_account, credit_account, amount, kind, voucher_serial, into_serial, record_id, document_no, occurred_on, posted_at, posted_by) values (gen_random_uuid(), :debit + 2, :credit + 2, 1, 'TRANSFER', 'NH-D-2026-' || lpad(cast(:v as text), 6, '0'), 'NH-D-2026-' || lpad(cast(:v as text), 6, '0'), 1, 'pgbench', date '2026-03-01', now(), 'pgbench');
update ledger_balance set balance = balance - 1 where account_id = :credit + 2 and voucher_serial = 'NH-D-2026-' || lpad(cast(:v as text), 6, '0');
update ledger_balance set balance = balance + 1 where account_id = :debit + 2 and voucher_serial = 'NH-D-2026-' || lpad(cast(:v as text), 6, '0');
insert into ledger_entry (id, debit_account, credit_account, amount, kind, voucher_serial, into_serial, record_id, document_no, occurred_on, posted_at, posted_by) values (gen_random_uuid(), :debit + 3, :credit + 3, 1, 'TRANSFER', 'NH-D-2026-' || lpad(cast(:v as text), 6, '0'), 'NH-D-2026-' || lpad(cast(:v as text), 6, '0'), 1, 'pgbench', date '2026-03-01', now(), 'pgbench');
update ledger_balance set balance = balance - 1 where account_id = :credit + 3 and voucher_serial = 'NH-D-2026-' || lpad(cast(:v as text), 6, '0');
update ledger_balance set balance = balance + 1 where account_id = :debit + 3 and voucher_serial = 'NH-D-2026-' || lpad(cast(:v as text), 6, '0');
commit;
