-- Months are compared one by one.
alter table flow_division add key k_month (gen, month);
