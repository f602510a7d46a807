-- PATHS: shared by whoever books records, exclusive for whoever changes a tree. TARGETS: one at a time recomputes
-- targets. Without them two transactions could each miss the other's uncommitted rows.
create table latch (
    name varchar(10) not null,
    primary key (name)
);
insert into latch (name) values ('PATHS'), ('TARGETS') on duplicate key update name = values(name);
