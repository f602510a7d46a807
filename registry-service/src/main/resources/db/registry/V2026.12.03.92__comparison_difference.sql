-- In what a list differed from the register: with the check, the key of a standing finding.
create table comparison_difference (
    comparison_id bigint      not null,
    check_code    varchar(32) not null,
    subject_id    bigint      not null,
    known         boolean     not null comment 'whether another list had said the same',
    primary key (comparison_id, check_code, subject_id),
    key k_subject (check_code, subject_id, comparison_id)
);
