-- Works that may touch a box are looked for with every voucher that is issued.
CREATE INDEX accepted_work_box ON accepted_work (min_x, max_x, min_y, max_y);
