-- Lists name units, and do not number them.
alter table unit add key k_name (name);
