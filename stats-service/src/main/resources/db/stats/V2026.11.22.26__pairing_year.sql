-- What a pairing owes and did in a year, and the nodes under which it stands.
create table pairing_year (
    gen             int          not null,
    pairing_id      bigint       not null,
    year            int          not null,
    contacts        bigint       not null default 0,
    visits          bigint       not null default 0,
    counted         boolean      not null default false comment 'whether the pairing has a target',
    category        varchar(32)  not null default 'ORPHAN' comment 'the first among its people',
    contact_target  int          not null default 0,
    visit_target    int          not null default 0,
    division_path   varchar(400) character set ascii not null default '' comment 'root first',
    managed_by_path varchar(400) character set ascii not null default '',
    group_path      varchar(400) character set ascii not null default '',
    primary key (gen, pairing_id, year)
);
