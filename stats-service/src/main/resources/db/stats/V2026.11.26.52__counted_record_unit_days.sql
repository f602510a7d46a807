alter table counted_record
    drop key k_unit,
    add key k_unit_day (gen, unit_id, occurred_on);
