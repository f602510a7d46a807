create table benefit_enrolment_event (
    id           bigint          not null,
    enrolment_id bigint          not null,
    version      bigint          not null,
    action       varchar(16)     not null,
    at           datetime(3)     not null comment 'UTC',
    actor        varchar(80)     not null,
    grade        varchar(24)     null,
    first_month  char(7)         not null,
    last_month   char(7)         null,
    amount_fen   bigint          null,
    note         varbinary(1300) null comment 'sealed',
    primary key (id),
    key k_enrolment (enrolment_id, version)
);
