alter table account add key k_area (area, login);
