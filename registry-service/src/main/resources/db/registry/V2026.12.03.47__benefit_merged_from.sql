alter table benefit_enrolment
    add column merged_from bigint null comment 'the recipient who brought it along when they were merged';
