-- k_unseen finds whom nobody has looked at without walking over everybody each hour.
-- The same key for numbers that are looked for, wide enough to count the households of each without reading a row.
alter table recipient
    add key k_unseen (adult_month),
    add key k_of_age (category, adult_month, status),
    add key k_light (category, certificate_light, status),
    add key k_phone_households (phone_index, status, household_id, division_code),
    drop key k_phone;
