-- The days of a begun month in a county are read by range; the old key told only where.
alter table counted_record
    drop key k_division,
    add key k_division_day (gen, division_code, occurred_on);
