-- One run that compared the owners' states, the counters and their copies with one another.
create table reconciliation (
    id               bigint       not null auto_increment,
    scope            varchar(10)  not null,
    state            varchar(10)  not null,
    started_by       varchar(100) not null,
    started_at       datetime(3)  not null comment 'UTC',
    finished_at      datetime(3)  null comment 'UTC',
    compared         json         not null comment 'how many of each kind',
    differences      json         not null comment 'the first of them',
    found            int          not null default 0 comment 'differences, whether healed or not',
    open_differences int          not null default 0,
    parked           int          not null default 0 comment 'unreadable events that nobody has settled',
    failure          varchar(500) null,
    green            boolean      not null default false,
    primary key (id),
    key k_green (green, id),
    key k_scope (scope, started_at),
    constraint reconciliation_scopes check (scope in ('RECENT', 'FULL')),
    constraint reconciliation_states check (state in ('WAITING', 'RUNNING', 'FINISHED', 'FAILED'))
);
