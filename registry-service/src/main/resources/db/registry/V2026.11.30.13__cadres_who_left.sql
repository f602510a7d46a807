alter table cadre add key k_left (active, id);
