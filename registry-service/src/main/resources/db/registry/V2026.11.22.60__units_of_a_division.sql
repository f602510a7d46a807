-- The area picker begins a division's unit tree with the units there that no other unit there leads.
alter table unit_history add key k_division (division_code, from_day);
