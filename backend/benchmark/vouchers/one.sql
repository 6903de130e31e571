-- A transfer of one indicator as a plain client would write it: both balances locked in ascending order, then read, one entry,
-- two updates. The database checks ids and references. No idempotence, no check of the balance, no chain, no audit trail.
\set v random(0, :busy - 1)
\set turned random(0, 1)
\set credit :first + 4 * ((:v + :turned) % :holders)
\set debit :first + 4 * ((:v + 1 - :turned) % :holders)
\set low least(:credit, :debit)
\set high greatest(:credit, :debit)
begin;
select balance from ledger_balance where account_id = :low and voucher_serial = 'NH-D-2026-' || lpad(cast(:v as text), 6, '0') for update;
select balance from ledger_balance where account_id = :high and voucher_serial = 'NH-D-2026-' || lpad(cast(:v as text), 6, '0') for update;
insert into ledger_entry (id, debit_account, credit_account, amount, kind, voucher_serial, into_serial, record_id, document_no, occurred_on, posted_at, posted_by) values (gen_random_uuid(), :debit, :credit, 1, 'TRANSFER', 'NH-D-2026-' || lpad(cast(:v as text), 6, '0'), 'NH-D-2026-' || lpad(cast(:v as text), 6, '0'), 1, 'pgbench', date '2026-03-01', now(), 'pgbench');
update ledger_balance set balance = balance - 1 where account_id = :credit and voucher_serial = 'NH-D-2026-' || lpad(cast(:v as text), 6, '0');
update ledger_balance set balance = balance + 1 where account_id = :debit and voucher_serial = 'NH-D-2026-' || lpad(cast(:v as text), 6, '0');
commit;
