-- Lists go by place, then by id; as those of recipients.
alter table cadre
    add key k_place (division_code, id, active, level, unit_id),
    add key k_unit_place (unit_id, division_code, id, active, level),
    add key k_name_place (name_index, division_code, id, active, level, unit_id),
    add key k_surname_place (surname_index, division_code, id, active, level, unit_id),
    drop key k_division,
    drop key k_unit,
    drop key k_name,
    drop key k_surname;
