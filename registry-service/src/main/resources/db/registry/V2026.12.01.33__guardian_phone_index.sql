-- By a guardian's number the people are found as by their own: the same keyed hash, in a column and a key like those of these.
alter table recipient
    add column guardian_phone_index char(32) null comment 'empty until somebody looked',
    add key k_guardian_phone (guardian_phone_index, status, household_id, division_code);
