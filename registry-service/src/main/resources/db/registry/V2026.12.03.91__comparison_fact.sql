-- What lists said of somebody in the register that the register does not say. Once for each person, kind and fact.
create table comparison_fact (
    id            bigint         not null,
    check_code    varchar(32)    not null comment 'the standing check that holds the register against it',
    subject_id    bigint         not null comment 'recipient, cadre or enrolment',
    fact_index    char(32)       not null comment 'keyed hash of what is said',
    ordinal       int            not null comment 'the how manieth that was said of the subject',
    latest        boolean        not null comment 'whether it is what was said last, and not taken back since',
    place         varchar(12)    null comment 'what the codes of the new place begin with',
    unit_id       bigint         null comment 'the unit that is said',
    month         char(7)        null comment 'for which it is said',
    detail        varbinary(1300) null comment 'sealed',
    due_on        date           not null,
    comparison_id bigint         not null comment 'the list that said so first',
    told_at       datetime(3)    not null comment 'UTC',
    primary key (id),
    unique key uk_fact (check_code, subject_id, fact_index),
    key k_latest (check_code, latest, subject_id),
    key k_comparison (comparison_id, check_code, subject_id)
);
