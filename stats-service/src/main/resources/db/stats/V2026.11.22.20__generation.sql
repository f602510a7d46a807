-- A rebuild counts into a new generation beside the one that is read; every counting table has it first in its key.
create table generation (
    gen        int         not null,
    state      varchar(10) not null,
    started_at datetime(3) not null default current_timestamp(3),
    primary key (gen),
    constraint generation_state check (state in ('BUILDING', 'ACTIVE', 'RETIRED'))
);
insert into generation (gen, state) values (1, 'ACTIVE') on duplicate key update gen = values(gen);
