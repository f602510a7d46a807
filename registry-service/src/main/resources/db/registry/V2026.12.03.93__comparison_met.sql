-- Whom a run has met so far, so that nobody counts twice and who is missing is known; empty once it is over.
create table comparison_met (
    comparison_id bigint      not null,
    kind          varchar(12) not null comment 'PERSON or UNIT',
    subject_id    bigint      not null,
    primary key (comparison_id, kind, subject_id)
);
