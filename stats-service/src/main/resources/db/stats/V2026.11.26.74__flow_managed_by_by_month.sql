-- Months are compared one by one.
alter table flow_managed_by add key k_month (gen, month);
