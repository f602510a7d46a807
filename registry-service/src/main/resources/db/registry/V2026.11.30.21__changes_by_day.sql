alter table recipient_change add key k_day (state, from_day, recipient_id);
