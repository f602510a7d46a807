-- Lists go by place, then by id; as those of recipients.
alter table household add key k_place (division_code, id, kind), drop key k_division;
